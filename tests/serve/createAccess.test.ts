import { describe, expect, test } from 'vitest'
import { createAccess, createToken, hashOf } from '../../src/serve/createAccess.js'

const token = 'a token somebody chose'

function setUp(own = token) {
  const clock = { ms: Date.UTC(2026, 11, 3) }
  const access = createAccess(hashOf(own), () => clock.ms)
  const mayRead = (headers: Record<string, string>) => access.mayRead(new Request('http://h/results', { headers }))
  return { clock, ...access, mayRead }
}

const cookieOf = (header: string) => header.replace(/;.*/, '')

test('tokens are long and never the same', () => {
  const tokens = Array.from({ length: 100 }, createToken)
  expect(new Set(tokens).size).toBe(100)
  for (const one of tokens) expect(one).toMatch(/^[\w-]{43}$/)
})

test.each([
  ['the token', token, true],
  ['nothing', '', false],
  ['its beginning', token.slice(0, -1), false],
  ['more than it', `${token} `, false],
  ['its hash', hashOf(token), false],
  ['other letters', token.toUpperCase(), false],
])('%s given as token: %s is %s', (_, given, isRight) => {
  expect(setUp().isToken(given)).toBe(isRight)
})

describe('a session', () => {
  test('reads for thirty days', () => {
    const { clock, mayRead, toCookie } = setUp()
    const cookie = cookieOf(toCookie(false))
    expect(mayRead({ cookie: `other=1; ${cookie}; more=2` })).toBe(true)
    clock.ms += 30 * 864e5 - 1
    expect(mayRead({ cookie })).toBe(true)
    clock.ms += 1
    expect(mayRead({ cookie })).toBe(false)
  })

  test('holds no token, and scripts and other sites do not get it', () => {
    const { toCookie } = setUp()
    expect(toCookie(false)).not.toContain(token)
    expect(toCookie(false)).not.toContain(hashOf(token))
    expect(toCookie(false)).toMatch(/; Path=\/results; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
    expect(toCookie(true)).toMatch(/; Secure$/)
  })

  test('cannot be made longer, and ends with its token', () => {
    const { toCookie, mayRead } = setUp()
    const cookie = cookieOf(toCookie(false))
    const [, signature] = cookie.split('.')
    expect(mayRead({ cookie: `moodpoint_results=9999999999999.${signature}` })).toBe(false)
    expect(setUp('another token of sixteen').mayRead({ cookie })).toBe(false)
  })

  test.each(['', 'moodpoint_results=', 'moodpoint_results=.', 'moodpoint_results=NaN.', 'moodpoint_results=9e99.0'])(
    'is none where the cookie is "%s"',
    (cookie) => {
      expect(setUp().mayRead({ cookie })).toBe(false)
    },
  )
})

test.each([
  [`Bearer ${token.replaceAll(' ', '-')}`, true],
  ['Bearer wrong', false],
  ['Bearer ', false],
  [`Basic ${token.replaceAll(' ', '-')}`, false],
])('the header "%s" reads: %s', (authorization, isRight) => {
  expect(setUp(token.replaceAll(' ', '-')).mayRead({ authorization })).toBe(isRight)
})

test('a wrong token takes as long as the right one, wherever it is wrong', () => {
  const own = createToken()
  const { isToken } = setUp(own)
  const timeOf = (given: string) => {
    const start = process.hrtime.bigint()
    for (let at = 0; at < 2000; at++) isToken(given)
    return Number(process.hrtime.bigint() - start)
  }
  const [early, late] = [`#${own.slice(1)}`, `${own.slice(0, -1)}#`]
  const ratios = Array.from({ length: 15 }, () => timeOf(early) / timeOf(late)).sort((one, other) => one - other)
  expect(ratios[7]).toBeGreaterThan(0.7)
  expect(ratios[7]).toBeLessThan(1.4)
})
