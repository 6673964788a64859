import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = new URL('../dist/', import.meta.url)
const files = readdirSync(folder).filter((name) => /^moodpoint.*\.js$/.test(name))

describe('the built script', () => {
  test('has its engine and the chunk of a showing', () => {
    for (const name of ['moodpoint.js', 'moodpoint-show-']) {
      expect(files.some((file) => file.startsWith(name))).toBe(true)
    }
  })

  test.each(files)('%s cannot write inner HTML or inline style, nor run text as code', (file) => {
    const code = readFileSync(new URL(file, folder), 'utf8')
    expect(code.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|cssText|\beval\b|new Function/g)).toBe(
      null,
    )
  })
})
