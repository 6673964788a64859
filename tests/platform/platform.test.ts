import { describe, expect, test } from 'vitest'
import { browserPlatform } from '../../src/platform/platform.js'

const viewWith = (navigator: object) => ({ navigator }) as unknown as Window & typeof globalThis

describe('the platform of a browser', () => {
  test('locks across tabs where the browser can', () => {
    expect(browserPlatform(viewWith({ locks: {} })).locks.acrossTabs).toBe(true)
  })

  test('says that it cannot where Web Locks are missing, as on plain http', () => {
    expect(browserPlatform(viewWith({})).locks.acrossTabs).toBe(false)
  })
})
