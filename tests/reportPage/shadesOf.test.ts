import { expect, test } from 'vitest'
import type { Distribution } from '../../src/report/distributions.js'
import { fillsOf, shadesOf } from '../../src/reportPage/plots/shadesOf.js'

const bands = { l: 'low', m: 'mid', h: 'high' } as const

function aDistribution(scale: string, letters: string): Distribution {
  const points = [...letters].map((letter, index) => {
    return { value: index + 1, band: bands[letter as keyof typeof bands], n: 1, share: 100 / letters.length }
  })
  return { touchpoint: 'cart', name: 'Cart', scale, n: letters.length, points }
}

const faces = aDistribution('faces-5', 'llmhh')

test('one scale: every shade of the bars has the name of its point', () => {
  const shades = shadesOf([faces, faces])
  expect(shades.map(({ text }) => text)).toEqual(['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy'])
  expect(shades.flatMap(({ fills }) => fills)).toEqual(fillsOf(faces))
  expect(new Set(fillsOf(faces)).size).toBe(5)
})

test.each([
  ['two scales', [faces, aDistribution('ease-5', 'llmhh')]],
  ['eleven points, of which two have names', [aDistribution('recommend-11', 'lllllllmmhh')]],
  ['a scale nobody knows', [aDistribution('mood-3', 'lmh')]],
])('%s: shades stand for bands, and none is left out', (_, all) => {
  const shades = shadesOf(all)
  expect(shades.map(({ text }) => text)).toEqual(['Unhappy', 'In between', 'Happy'])
  const explained = shades.flatMap(({ fills }) => fills)
  for (const fill of all.flatMap(fillsOf)) expect(explained).toContain(fill)
})
