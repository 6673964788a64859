import { describe, expect, test } from 'vitest'
import { matcherOf, pages } from '../../src/targeting/pages.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { someFacts } from './someFacts.js'

const shop = 'https://shop.example'

describe('a pattern matches an address:', () => {
  test.each([
    // the path as it stands
    ['/', '/', true],
    ['/', '/cart', false],
    ['/cart', '/cart', true],
    ['/cart', '/cart2', false],
    ['/cart', '/cart/2', false],
    ['/cart', '/shop/cart', false],
    ['/cart', '/Cart', false],
    // a slash at the end, a query and a fragment make no difference
    ['/cart', '/cart/', true],
    ['/cart/', '/cart', true],
    ['/cart', '/cart?coupon=1#top', true],
    ['/', '/?from=mail', true],
    // a star is any run of characters
    ['*', '/', true],
    ['*', '/any/where', true],
    ['/*', '/', true],
    ['/checkout*', '/checkout', true],
    ['/checkout*', '/checkout/done', true],
    ['/checkout/*', '/checkout', false],
    ['/checkout/*', '/checkout/a/b', true],
    ['/*/done', '/checkout/done', true],
    ['/*/done', '/done', false],
    ['*/done', '/done', true],
    ['/**/done', '/a/b/done', true],
    ['/p/*/reviews/*', '/p/7/reviews/2', true],
    ['/p/*/reviews/*', '/p/7/review/2', false],
    // full addresses
    [`${shop}/cart`, '/cart', true],
    [shop, '/', true],
    [`${shop}/`, '/', true],
    [shop, '/cart', false],
    [`${shop}/*`, '/cart', true],
    ['http://shop.example/cart', '/cart', false],
    ['https://help.shop.example/cart', '/cart', false],
    ['https://*.example/cart', '/cart', true],
    ['https://shopxexample/cart', '/cart', false],
    // characters that mean something to regular expressions
    ['/a.b', '/a.b', true],
    ['/a.b', '/axb', false],
    ['/c++', '/c++', true],
    ['/c++', '/ccc', false],
    ['/(x)', '/(x)', true],
    ['/[a]', '/[a]', true],
    ['/[a]', '/a', false],
    ['/a|b', '/a', false],
    ['/$5', '/$5', true],
    ['/^', '/^', true],
    ['/{2}', '/{2}', true],
    ['/why?', '/wh', false],
    // characters that are escaped on their way
    ['/café', '/caf%C3%A9', true],
    ['/über uns', '/%C3%BCber%20uns', true],
    ['/购物车', '/%E8%B4%AD%E7%89%A9%E8%BD%A6', true],
    ['/100%', '/100%', true],
    ['/a%2Fb', '/a%2Fb', true],
    ['/a/b', '/a%2Fb', false],
  ])('%s against %s: %s', (pattern, path, isMatch) => {
    expect(matcherOf(shop + path)(pattern)).toBe(isMatch)
  })

  test('at another port only where the pattern says so', () => {
    expect(matcherOf('http://localhost:3000/cart')('http://localhost:3000/cart')).toBe(true)
    expect(matcherOf('http://localhost:3000/cart')('http://localhost/cart')).toBe(false)
  })

  test('of a file as well', () => {
    expect(matcherOf('file:///home/me/index.html')('*/index.html')).toBe(true)
  })
})

describe('a prompt is for', () => {
  const gate = (patterns: string[] | undefined, path: string) =>
    pages(aPrompt(patterns && { pages: patterns }), someFacts({ url: shop + path }))

  test.each([
    ['every page, where it names none', undefined, '/any', true],
    ['every page, where its list is empty', [], '/any', true],
    ['the pages it names', ['/a', '/b'], '/b', true],
    ['no other page', ['/a', '/b'], '/c', false],
    ['every page but those it excludes', ['!/a'], '/b', true],
    ['no page it excludes', ['!/a'], '/a', false],
    ['a page it names, unless it also excludes it', ['/shop*', '!/shop/gift'], '/shop/gift', false],
    ['a page it names and does not exclude', ['/shop*', '!/shop/gift'], '/shop/cart', true],
    ['no page it does not name, excluded or not', ['/shop*', '!/shop/gift'], '/help', false],
    ['what it excludes, whatever the order', ['!/shop/gift', '/shop*'], '/shop/gift', false],
    ['pages under full addresses', ['https://shop.example/*', '!https://shop.example/a'], '/a', false],
    ['a page with an exclamation mark in its name', ['/wow!'], '/wow!', true],
    ['no page that lacks the exclamation mark', ['/wow!'], '/wow', false],
    ['no excluded page with an exclamation mark in its name', ['!/wow!'], '/wow!', false],
  ])('%s', (_, patterns, path, pass) => {
    expect(gate(patterns, path)).toMatchObject({ code: pass ? 'ok' : 'other-page' })
  })

  test('reasons that can be read: what was seen and what was wanted', () => {
    expect(gate(['/a'], '/b?c=1')).toEqual({
      code: 'other-page',
      actual: 'https://shop.example/b?c=1',
      wanted: ['/a'],
    })
  })
})
