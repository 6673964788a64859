import { expect, test } from 'vitest'
import { packCube, unpackCube } from '../../src/report/packCube.js'
import { aCube } from './aReport.js'
import { simulate } from './simulate.mjs'

test('what is packed comes out as it was, also after a way through JSON', () => {
  const cube = aCube(simulate({ count: 500 }))
  expect(unpackCube(JSON.parse(JSON.stringify(packCube(cube))))).toEqual(cube)
})

test('packed it is much smaller', () => {
  const cube = aCube(simulate({ count: 500 }))
  const bare = ({ stories, tallies, outcomes, ...counts }: object & Partial<typeof cube>) => JSON.stringify(counts)
  expect(bare(packCube(cube) as never).length).toBeLessThan(bare(cube).length / 5)
})
