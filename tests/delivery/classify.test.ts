import { describe, expect, test } from 'vitest'
import { classify, readRetryAfter } from '../../src/delivery/classify.js'

const now = Date.UTC(2026, 11, 3, 10, 15)
const answer = (status: number, headers: Record<string, string> = {}) => {
  const hasBody = ![204, 205, 304].includes(status)
  return new Response(hasBody ? 'words' : null, { status, headers })
}
const typeOf = (status: number, headers?: Record<string, string>) => classify(answer(status, headers), now).type

describe('an answer means that the record', () => {
  test.each([200, 201, 202, 204, 205, 207, 226])('is taken: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'taken' })
  })

  test.each([
    'application/json',
    'text/plain',
    'image/gif',
    'application/octet-stream',
    'text/htmlx-is-none/but-close',
  ])('is taken, whatever is said beside it: %s', (type) => {
    // The last one begins like HTML; a media type ends at its first ";" or at its end.
    expect(typeOf(200, { 'content-type': type })).toBe(type.startsWith('text/html') ? 'endpoint' : 'taken')
  })

  test.each([400, 413, 415, 422])('is wrong: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'record', status })
  })

  test.each([
    401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 412, 414, 416, 417, 418, 421, 423, 424, 426, 428, 431, 451,
  ])('is not to blame, the endpoint is wrong: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'endpoint', status })
  })

  test.each([300, 301, 302, 303, 304, 307, 308])('has come to the wrong place: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'endpoint', status })
  })

  test('has come to the wrong place: a redirect that is not followed has status 0', () => {
    expect(classify(Response.error(), now)).toEqual({ type: 'endpoint', status: 0 })
  })

  test.each([501, 505])('has come to a server that cannot take any: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'endpoint', status })
  })

  test.each([408, 425, 429, 500, 502, 503, 504, 507, 520, 522, 599])('will be taken later: %i', (status) => {
    expect(classify(answer(status), now)).toEqual({ type: 'http', status, retryAfterMs: 0 })
  })

  test.each(['text/html', 'text/html; charset=utf-8', 'TEXT/HTML', 'Text/Html;charset=UTF-8'])(
    'was taken by nobody: 200 as %s comes from a captive portal or a catch-all route',
    (type) => {
      expect(classify(answer(200, { 'content-type': type }), now)).toEqual({ type: 'endpoint', status: 200 })
    },
  )

  test('will be taken later when the endpoint says: Retry-After', () => {
    expect(classify(answer(503, { 'retry-after': '120' }), now)).toMatchObject({ retryAfterMs: 120_000 })
  })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['1', 1000],
    [new Date(now + 90_000).toUTCString(), 90_000],
    [new Date(now - 90_000).toUTCString(), 0],
    ['86400', 86_400_000],
    ['86401', 86_400_000],
    ['99999999999999999999', 86_400_000],
    ['1e12', 0],
    ['-1', 0],
    ['1.5', 0],
    ['soon', 0],
    ['', 0],
    [null, 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
  ])('"%s" asks for %i ms', (value, ms) => {
    expect(readRetryAfter(value, now)).toBe(ms)
  })
})
