import { describe, expect, test } from 'vitest'
import { surfaceOf } from '../../src/platform/surface.js'

describe('what a page is worked with', () => {
  test.each([
    { screen: 390, inner: 390, touched: true, expected: { device: 'phone', input: 'touch' } },
    { screen: 820, inner: 820, touched: true, expected: { device: 'tablet', input: 'touch' } },
    { screen: 1920, inner: 1200, touched: false, expected: { device: 'desktop', input: 'mouse' } },
    { screen: 1920, inner: 500, touched: false, expected: { device: 'phone', input: 'mouse' } },
  ])('is a $expected.device by $expected.input at $inner of $screen pixels', ({ screen, inner, touched, expected }) => {
    const view = {
      screen: { width: screen } as Screen,
      innerWidth: inner,
      matchMedia: () => ({ matches: touched }) as MediaQueryList,
    }
    expect(surfaceOf(view)).toEqual(expected)
  })
})
