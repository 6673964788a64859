import { expect, test } from 'vitest'
import { browserRandom } from '../../src/platform/random.js'
import { uuidFrom } from '../../src/platform/uuid.js'

test('ten random bytes make another UUIDv7 each time', () => {
  const ids = Array.from({ length: 1000 }, () => uuidFrom(0, browserRandom.bytes()))
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) expect(id).toMatch(/^00000000-0000-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('a fraction lies from 0 up to 1', () => {
  for (let round = 0; round < 100; round++) {
    const fraction = browserRandom.fraction()
    expect(fraction >= 0 && fraction < 1).toBe(true)
  }
})
