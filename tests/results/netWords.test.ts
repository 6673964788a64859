import { expect, test } from 'vitest'
import { estimateNet } from '../../src/results/fromCounts.js'
import { netWords } from '../../src/results/netWords.js'

const valence = { valued: 1, relieved: 1, annoyed: -1, curious: 0 }

test.each([
  ['one word each', [['valued'], ['annoyed'], ['curious']], [1, 1, 3]],
  [
    'each person once, by the sum of the words',
    [
      ['valued', 'relieved', 'annoyed'],
      ['annoyed', 'valued'],
    ],
    [1, 0, 2],
  ],
  ['nobody who picked none', [[], ['valued']], [1, 0, 1]],
  ['words it does not know as 0', [['constructor'], ['hurried']], [0, 0, 2]],
] as const)('counts %s', (_, picks, [positive, negative, n]) => {
  expect(netWords(picks, valence)).toEqual(estimateNet(positive, negative, n))
})
