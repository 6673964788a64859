import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenarios } from '../scenarios.mjs'
import { mutants } from './mutants.mjs'

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('"%s" can still be built', (_name, mutant) => {
  const source = readFileSync(new URL(`../../../src/${mutant.file}`, import.meta.url), 'utf8')
  expect(source.split(mutant.find)).toHaveLength(2)
  expect(scenarios.map(({ name }) => name)).toEqual(expect.arrayContaining(mutant.caughtBy))
})

test('every scenario has a name of its own', () => {
  const names = scenarios.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
