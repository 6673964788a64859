import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../src/platform/fingerprint.js'

describe('a fingerprint', () => {
  // Kept for ever: records and backoff on devices carry them.
  test.each([
    ['', '1yz14zp'],
    ['How was it?', '1bno4ws'],
    [{ text: 'Wie war es für Sie?', options: ['👍'] }, '1tdq1zm'],
    [undefined, 'ztntfp'],
  ])('of %j is the same in every version', (value, fingerprint) => {
    expect(fingerprintOf(value)).toBe(fingerprint)
  })

  test('is a short word that fits into an id', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => /^[\da-z]{1,7}$/.test(fingerprintOf(value))))
  })

  test('differs where values differ', () => {
    const values = Array.from({ length: 2000 }, (_, number) => `How was it ${number}?`)
    expect(new Set(values.map(fingerprintOf)).size).toBe(values.length)
  })
})
