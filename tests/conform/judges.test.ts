import { describe, expect, test } from 'vitest'
import type { Reply } from '../../src/conform/check.js'
import { isRefused, isTaken, isTakenOrBusy, isTakenOrRefused, toLine } from '../../src/conform/judges.js'

const html = { 'content-type': 'text/html; charset=utf-8' }

function aReply(status: number, headers: Record<string, string> = {}, text = ''): Reply {
  return { sending: { label: 'a record', judge: isTaken }, response: new Response(null, { status, headers }), text }
}

describe('a record is taken', () => {
  test.each([
    [200, {}],
    [201, { 'content-type': 'application/json' }],
    [204, {}],
    [202, { 'content-type': 'text/plain' }],
  ])('by %i %j', (status, headers) => {
    expect(isTaken(aReply(status, headers))).toBeUndefined()
  })

  test.each([
    [200, html, '', 'answered 200 with a page of HTML', /204/],
    [302, { location: '/login' }, '', 'answered 302, a redirect to /login', /follows no redirect/],
    [308, {}, '', 'answered 308, a redirect to nowhere', /follows no redirect/],
    [401, {}, '', 'answered 401', /--header/],
    [404, html, '<h1>Not found</h1>', 'answered 404', /address/],
    [409, {}, 'exists', 'answered 409: exists', /2xx to a record that is there/],
    [500, {}, 'duplicate\n key', 'answered 500: duplicate key', undefined],
    [429, {}, '', 'answered 429', /limit/],
  ])('not by %i %j', (status, headers, text, reason, remedy) => {
    const fault = isTaken(aReply(status, headers, text))
    expect(fault?.reason).toBe(reason)
    if (remedy) expect(fault?.remedy).toMatch(remedy)
    else expect(fault).not.toHaveProperty('remedy')
  })
})

test.each([
  [200, { taken: true, busy: true, refused: false, split: true }],
  [503, { taken: false, busy: true, refused: false, split: false }],
  [429, { taken: false, busy: true, refused: false, split: false }],
  [500, { taken: false, busy: false, refused: false, split: false }],
  [400, { taken: false, busy: false, refused: true, split: true }],
  [413, { taken: false, busy: false, refused: true, split: true }],
  [422, { taken: false, busy: false, refused: true, split: true }],
  [403, { taken: false, busy: false, refused: false, split: false }],
])('%i is judged as the widget takes it', (status, expected) => {
  const reply = aReply(status)
  const [taken, busy, refused, split] = [isTaken, isTakenOrBusy, isRefused, isTakenOrRefused].map((one) => !one(reply))
  expect({ taken, busy, refused, split }).toEqual(expected)
})

test('what a stranger says is one short line no terminal obeys', () => {
  expect(toLine(' a\r\n\tb \u001B[31mred\u001B]0;title\u0007 \u202Eback ')).toBe('a b [31mred ]0;title back')
  expect(toLine('x'.repeat(1000))).toHaveLength(161)
})
