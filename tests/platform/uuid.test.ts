import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uuidFrom } from '../../src/platform/uuid.js'

const bytes = (fill: number) => new Uint8Array(10).fill(fill)

describe('a UUIDv7', () => {
  test('lays time, version, variant and chance out as RFC 9562 draws it', () => {
    // The example of RFC 9562, appendix A.6: 2022-02-22T19:22:22Z, rand_a cc3, rand_b 18c4dc0c0c07398f.
    const random = Uint8Array.of(0xff, 0xcc, 0x38, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    const id = uuidFrom(0x017f22e279b0, random)
    expect(id).toBe('017f22e2-79b0-7cc3-b8c4-dc0c0c07398f')
  })

  test.each([
    [0x00, '017f22e2-79b0-7000-8000-000000000000'],
    [0xff, '017f22e2-79b0-7fff-bfff-ffffffffffff'],
  ])('keeps version and variant whatever chance brings: %i', (fill, id) => {
    expect(uuidFrom(0x017f22e279b0, bytes(fill))).toBe(id)
  })

  test('sorts by the time it was made', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 41), fc.integer({ min: 1, max: 2 ** 40 }), (now, later) => {
        expect(uuidFrom(now, bytes(255)) < uuidFrom(now + later, bytes(0))).toBe(true)
      }),
    )
  })
})
