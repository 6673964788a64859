// @ts-check
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ key: string, pattern: RegExp, fields: string[], needsConsent: boolean }} Row */

/** What may lie in the object store, as the data map of the README says. @returns {Row[]} */
export function readKeptMap() {
  const readme = readFileSync(fileURLToPath(import.meta.resolve('../../README.md')), 'utf8')
  const [, table = ''] = /<!-- data kept -->\n([\s\S]*?)<!-- \/data -->/.exec(readme) ?? []
  const rows = table.trim().split('\n').slice(2)
  return rows.map((row) => {
    const [, name = '', fields = '', , , consent = ''] = row.split('|')
    const key = name.replaceAll(/[` ]/g, '')
    return {
      key,
      pattern: new RegExp(`^${key.replace(/<[^>]*>/g, '.*')}$`),
      fields: [...fields.matchAll(/`([\w.*]+)`/g)].map(([, field = '']) => field),
      needsConsent: consent.trim() === 'yes',
    }
  })
}

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
