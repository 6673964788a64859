import { expect, test } from 'vitest'
import { readme } from './readme.js'
import { readSizes, type Sizes, withSizes } from './updateSizes.mjs'

const remedy = 'npm run build && node tests/readme/updateSizes.mjs brings the README up to date'

/** Another release of brotli may pack a few bytes more or less, which must not turn the last digit into a failure. */
const slackBytes = 15

const numbers = (text: string) => [...text.matchAll(/[\d.]+ KB/g)].map(([number]) => number)
const words = (text: string) => text.replace(/[\d.]+ KB/g, '# KB')

test('the sizes in the README are those of the build', () => {
  const sizes = readSizes()
  const readings = [-slackBytes, 0, slackBytes].map((bytes) => withSizes(readme, shift(sizes, bytes)))
  expect(words(readme), remedy).toBe(words(readings[1] ?? ''))
  for (const [index, stated] of numbers(readme).entries()) {
    expect(
      readings.map((reading) => numbers(reading)[index]),
      remedy,
    ).toContain(stated)
  }
})

test('the sizes are quoted where they are promised', () => {
  expect(readme.match(/<!-- size engine -->/g)?.length).toBeGreaterThan(1)
  expect(readme.match(/<!-- size first -->/g)?.length).toBeGreaterThan(1)
  expect(readme).not.toContain('0.0 KB')
})

function shift({ parts, totals }: Sizes, by: number): Sizes {
  return {
    parts: parts.map((part) => ({ ...part, bytes: part.bytes + by })),
    totals: totals.map((total) => ({ ...total, bytes: total.bytes + by })),
  }
}
