// @ts-check
// Writes the sizes of the build into the README: npm run build && node tests/readme/updateSizes.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { builtFiles, root } from '../bench/builtFiles.mjs'

/** What each part of the script tag is for, and when a page loads it. */
const parts = {
  'moodpoint.js': 'the engine: every page',
  show: 'the prompt, Preact, English, outbox and delivery: a prompt or the launcher is shown, or the device holds records',
  moreScales:
    'a prompt asks on another scale than `faces-5`, `choice` and `comment`, or a choice says `pick` or `other`',
  toThanks: 'a prompt brings `thanks` of its own',
  createMoments:
    'a field has the focus, a dialog, video or sound is there, the page is scrolled or hidden, another tab asks, or you call `explain()`',
  others: 'where the other languages are: a visitor wants one of them',
  de: 'German: a visitor wants it',
  es: 'Spanish: a visitor wants it',
  fr: 'French: a visitor wants it',
  pt: 'Portuguese: a visitor wants it',
  it: 'Italian: a visitor wants it',
  nl: 'Dutch: a visitor wants it',
  pl: 'Polish: a visitor wants it',
  ja: 'Japanese: a visitor wants it',
  zh: 'Chinese: a visitor wants it',
  ko: 'Korean: a visitor wants it',
  ar: 'Arabic: a visitor wants it',
  he: 'Hebrew: a visitor wants it',
  shapes:
    'a prompt stands behind the launcher or in the page, may shrink to it, or there is a `look`, or no prompt; or somebody works in the page by keyboard beside an open prompt',
  startRare:
    'a prompt of the page waits for `scroll`, `visible`, `click`, `exit`, `idle`, `views` or an `event` with conditions',
  rareGates:
    'a prompt of the file names `who`, `query`, days, weekdays or hours, or a text has a brace, or it has `changes`',
  measures: 'you call `outcome()`, or an endpoint is owed tallies, when the first prompt is on the page, or not wanted',
  syncHistory: 'you give the option `history`',
  piping: 'a text of the file has a brace',
  tellChanges: 'the file has `changes`',
  keepCopy: 'a copy of the prompt file, five seconds after it came, in case the next one is broken',
  tendCopy: 'the prompt file is broken, late, empty or too large',
  tellDeveloper: 'hints on the console: on localhost, or something is wrong with the set-up',
  panel: 'the panel: the address says `?moodpoint=preview`, or the tab was asked for it',
  tendOutbox: 'the page starts with something owed, or you call `mood.outbox`',
  specialWays: 'you use `batch`, `body`, `format: "form"`, `idempotencyKey`, `stamp`, a function or several endpoints',
  leaseLocks: 'Web Locks are missing: plain http',
  memoryStorage: 'IndexedDB is refused, or `storage` is not `local`',
}

/** @typedef {{ file: string, bytes: number, purpose: string }} Part */
/** @typedef {{ parts: Part[], totals: { key: string, name: string, bytes: number, limit: string }[] }} Sizes */

/** Reads the brotli sizes of the built script tag. @returns {Sizes} */
export function readSizes() {
  /** @type {{ 'size-limit': { name: string, path: string | string[], limit: string }[] }} */
  const { 'size-limit': budgets } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const sizes = new Map(
    builtFiles('dist/moodpoint*.js').map(({ name, bytes }) => [name, brotliCompressSync(bytes).length]),
  )
  const totals = ['engine', 'first', 'results', 'analysis', 'react', 'vue'].map((key, index) => {
    const { name, path, limit } = budgets[index] ?? { name: key, path: [], limit: '' }
    const files = new Map(
      [path].flat().flatMap((pattern) => builtFiles(pattern).map((file) => [file.name, file.bytes])),
    )
    return {
      key,
      name,
      limit,
      bytes: [...files.values()].reduce((sum, file) => sum + brotliCompressSync(file).length, 0),
    }
  })
  return {
    parts: [...sizes].map(([file, bytes]) => ({ file, bytes, purpose: purposeOf(file) })).sort(byPurpose),
    totals,
  }
}

/** @param {string} file */
function nameOf(file) {
  return /^moodpoint-([A-Za-z]+)-/.exec(file)?.[1] ?? file
}

/** @param {string} file */
function purposeOf(file) {
  const purpose = parts[/** @type {keyof typeof parts} */ (nameOf(file))]
  if (!purpose) throw new Error(`tests/readme/updateSizes.mjs: say when a page loads "${nameOf(file)}"`)
  return purpose
}

const order = Object.keys(parts)

/** @param {Part} one @param {Part} other */
function byPurpose(one, other) {
  return order.indexOf(nameOf(one.file)) - order.indexOf(nameOf(other.file))
}

/** @param {number} bytes */
const toKb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`

/** Writes the sizes between the marks of the README. @param {string} readme @param {Sizes} sizes */
export function withSizes(readme, { parts, totals }) {
  const lines = [
    '| part | loaded when | size | budget |',
    '|---|---|---:|---:|',
    ...parts.map(
      ({ file, purpose, bytes }) => `| \`${nameOf(file).replace('.js', '')}\` | ${purpose} | ${toKb(bytes)} | |`,
    ),
    ...totals.map(
      ({ name, bytes, limit }) => `| **sum** | ${name} | **${toKb(bytes)}** | ${limit.replace('kB', 'KB')} |`,
    ),
  ]
  const table = readme.replace(/(<!-- sizes -->\n)[\s\S]*?(<!-- \/sizes -->)/, `$1${lines.join('\n')}\n$2`)
  return totals.reduce((text, { key, bytes }) => {
    return text.replace(new RegExp(`(<!-- size ${key} -->)[^<]*(<!-- /size -->)`, 'g'), `$1${toKb(bytes)}$2`)
  }, table)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const readme = new URL('README.md', root)
  writeFileSync(readme, withSizes(readFileSync(readme, 'utf8'), readSizes()))
}
