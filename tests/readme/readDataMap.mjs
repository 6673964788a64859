// @ts-check
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ key: string, pattern: RegExp, fields: string[], needsConsent: boolean }} Row */

/** Rows of a table of the data map, as cells. @param {string} name */
function readTable(name) {
  const readme = readFileSync(fileURLToPath(import.meta.resolve('../../README.md')), 'utf8')
  const [, table = ''] = new RegExp(`<!-- data ${name} -->\n([^]*?)<!-- /data -->`).exec(readme) ?? []
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) => row.split('|').map((cell) => cell.trim()))
}

/** What may lie in the object store, as the README says. @returns {Row[]} */
export function readKept() {
  return readTable('kept').map(([, name = '', fields = '', , , consent = '']) => {
    const key = name.replaceAll('`', '')
    return {
      key,
      pattern: new RegExp(`^${key.replace(/<[^>]*>/g, '.*')}$`),
      fields: [...fields.matchAll(/`([\w.*]+)`/g)].map(([, field = '']) => field),
      needsConsent: consent === 'yes',
    }
  })
}

/** Which fields each kind of record may have, as the README says: `kind path`. */
export function readSent() {
  const kinds = ['response', 'outcome', 'tally', 'erasure']
  return readTable('sent').flatMap(([, path = '', within = '']) =>
    (within === 'all' ? kinds : within.split(', ')).map((kind) => `${kind} ${path.replaceAll('`', '')}`),
  )
}

/** The fields a record has, as `kind path`. @param {{ kind: string }} record */
export function fieldsOf(record) {
  /** @param {unknown} value @param {string} path @returns {string[]} */
  const walk = (value, path) => {
    if (Array.isArray(value)) return [path, ...value.flatMap((one) => walk(one, `${path}[]`))].filter(isField)
    const below = Object.entries(value && typeof value === 'object' ? value : {})
    return [path, ...below.flatMap(([key, one]) => walk(one, path ? `${path}.${key}` : key))].filter(isField)
  }
  return [...new Set(walk(record, ''))].map((path) => `${record.kind} ${path}`)
}

const isField = (/** @type {string} */ path) => path !== '' && !path.endsWith('[]')

/**
 * What of an entry the map does not explain: its key, or fields of its value; and which rows and fields explain the rest.
 * @param {Row[]} map @param {string} key @param {unknown} value
 */
export function compare(map, key, value) {
  const row = map.find(({ pattern }) => pattern.test(key))
  if (!row) return { unexplained: [key], explained: [] }
  const found = pathsIn(value, row.fields)
  return {
    unexplained: found.filter((path) => !row.fields.includes(path)).map((path) => `${row.key} ${path}`),
    explained: found.map((path) => `${row.key} ${path}`),
  }
}

/**
 * Paths in a value, down to what the map explains as a whole; `*` stands for a key that is a name.
 * @param {unknown} value @param {string[]} fields @param {string} [path] @returns {string[]}
 */
function pathsIn(value, fields, path = '') {
  return Object.entries(Object(value)).flatMap(([key, below]) => {
    const named = path ? `${path}.${key}` : key
    const wild = path ? `${path}.*` : '*'
    const isName = !fields.some((field) => isAt(field, named)) && fields.some((field) => isAt(field, wild))
    const own = isName ? wild : named
    const isWhole = !fields.some((field) => field.startsWith(`${own}.`))
    return [...(isName ? [] : [own]), ...(isWhole ? [] : pathsIn(below, fields, own))]
  })
}

/** @param {string} field @param {string} path */
const isAt = (field, path) => field === path || field.startsWith(`${path}.`)
