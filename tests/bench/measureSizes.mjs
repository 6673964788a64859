// @ts-check
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { builtFiles, root } from './builtFiles.mjs'

/** @typedef {{ name: string, path: string | string[], limit: string }} Budget as `size-limit` in package.json has it */

/** What is aimed at below the hard limits, in the order of the budgets. */
const aims = [5000, 14_000, 1000]

/** Brotli bytes of every file that has a budget, the sums beside their limits, and whether all of them fit. */
export function measureSizes() {
  /** @type {{ 'size-limit': Budget[] }} */
  const { 'size-limit': budgets } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const sums = budgets.map(sumOf)
  const files = new Map(sums.flatMap(({ sizes }) => sizes))
  const rows = [
    ...[...files].map(([file, size]) => [file, `${size}`]),
    ...sums.map(({ name, sum, limit }, index) => {
      return [name, `${sum}`, `${limit}`, `${aims[index] ?? ''}`, sum <= limit ? 'within' : 'OVER']
    }),
  ]
  return { rows, fit: sums.every(({ sum, limit }) => sum <= limit) }
}

/** @param {Budget} budget */
function sumOf({ name, path, limit }) {
  const sizes = [path]
    .flat()
    .flatMap(builtFiles)
    .map(({ name: file, bytes }) => /** @type {const} */ ([file, brotliCompressSync(bytes).length]))
  return { name, sizes, sum: sizes.reduce((sum, [, size]) => sum + size, 0), limit: toBytes(limit) }
}

/** @param {string} limit such as `7 kB`, which size-limit takes for thousands */
function toBytes(limit) {
  const [, number, thousands] = /^([\d.]+) ?(k?)B$/.exec(limit) ?? []
  if (!number) throw new Error(`package.json, size-limit: "${limit}" is neither in B nor in kB`)
  return Number(number) * (thousands ? 1000 : 1)
}
