import { describe, expect, test } from 'vitest'
import { coversPages, examplePages, nameOfPage } from '../../src/review/examplePages.js'
import { aPrompt } from '../prompts/aPrompt.js'

const on = (...pages: string[]) => aPrompt(pages[0] ? { pages } : {})

test.each([
  [[], ['/*']],
  [
    ['/a', '/b/*', '!/b/c'],
    ['/a', '/b/*'],
  ],
  [['*/sale'], ['/*/sale']],
  [['https://shop.example/*'], ['https://shop.example/*']],
  [['https://*.shop.example/x'], ['https://any.shop.example/x']],
  [['https://shop.example:*/x'], []],
])('pages %j have examples %j', (pages, names) => {
  expect(examplePages(on(...pages)).map(nameOfPage)).toEqual(names)
})

describe('one prompt covers the pages of another:', () => {
  test.each([
    [true, [], []],
    [true, [], ['/a']],
    [false, ['/a'], []],
    [true, ['/a*'], ['/a/b*', '/a']],
    [false, ['/a/*'], ['/a*']],
    [false, ['/a*'], ['/a', '/b']],
    [true, ['/a*', '/b'], ['/a', '/b']],
    [false, ['/a*', '!/a/b'], ['/a*']],
    [true, ['/a*', '!/a/b'], ['/a*', '!/a/b']],
    [true, ['/a*', '!/x'], ['/a*']],
    [true, ['/a*'], ['https://shop.example/a/b']],
    [false, ['https://shop.example/a*'], ['/a/b']],
    [false, [], ['https://shop.example:*/x']],
  ])('%s: %j covers %j', (covers, pages, others) => {
    expect(coversPages(on(...pages), on(...others))).toBe(covers)
  })
})
