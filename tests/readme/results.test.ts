import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rating, SourceRecord } from '../../src/results/index.js'
import { aResponse, ratingsOf, times } from '../results/aRating.js'
import { root, snippetsIn } from './readme.js'

interface Pasted {
  report(records: SourceRecord[]): string[]
  change(before: Rating[], after: Rating[]): string
}

// Inside the repository, because from there `moodpoint` is the built package.
const folder = new URL(`.reports/readme-results-${process.pid}/`, root)
const code = snippetsIn('ts').filter((snippet) => snippet.heading === 'Results')
let pasted: Pasted

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  const modules = code.map((snippet, index) => {
    const file = new URL(`${index}.mjs`, folder)
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    writeFileSync(file, ts.transpileModule(snippet.code, { compilerOptions }).outputText)
    return import(/* @vite-ignore */ file.href)
  })
  pasted = Object.assign({}, ...(await Promise.all(modules)))
})

afterAll(() => rmSync(fileURLToPath(folder), { recursive: true, force: true }))

test('the report shows what is enough, and only that', () => {
  const records = [
    ...[...times(45, 5), ...times(5, 2)].map((value) => aResponse(value)),
    ...times(4, 5).map((value) => aResponse(value, 'faces-5', { touchpoint: 'landing' })),
  ]
  expect(pasted.report(records)).toEqual([
    'order-confirmed (k3f9c2): CSAT 90 %, from 79 to 96, 50 answers',
    'landing (k3f9c2): too few answers to show',
  ])
})

test.each([
  [160, 100, 'worse'],
  [100, 160, 'better'],
  [100, 105, 'unclear'],
])('from %i of 200 happy to %i: %s', (before, after, words) => {
  const happy = (count: number) => ratingsOf([...times(count, 5), ...times(200 - count, 1)])
  expect(pasted.change(happy(before), happy(after))).toBe(words)
})
