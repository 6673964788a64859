import { describe, expect, test } from 'vitest'
import { checks } from '../../src/conform/checks.js'
import { isTaken } from '../../src/conform/judges.js'
import { parseRecord } from '../../src/records/parse.js'
import { aKit } from './aKit.js'

const bytesOf = (text: string) => new TextEncoder().encode(text).byteLength
const sendings = checks.flatMap((check) => check.send(aKit()).flat())
const bodyOf = (label: string) => sendings.find((sending) => sending.label === label)?.body ?? ''
const single = sendings.filter(({ judge, body }) => judge === isTaken && body && !body.startsWith('{"records"'))

describe('the checks', () => {
  test('have names of their own, a promise and a remedy', () => {
    const names = checks.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { promise, remedy } of checks) expect([promise, remedy].join()).toMatch(/^[^a-z].{20,},.{20,}$/)
  })

  test('are few dozen requests', () => {
    expect(sendings.length).toBeGreaterThan(50)
    expect(sendings.length).toBeLessThan(72)
  })

  test('do the same every time', () => {
    const shape = () => checks.map((check) => check.send(aKit()).map((round) => round.map(({ label }) => label.length)))
    expect(shape()).toEqual(shape())
  })
})

describe('what is to be taken', () => {
  test.each(single.map(({ label, body }) => [label, body ?? '']))('is a record, and marked: %s', (_, body) => {
    expect(bytesOf(body)).toBeLessThanOrEqual(32 * 1024)
    expect(parseRecord(JSON.parse(body))).toMatchObject({
      ok: true,
      record: { synthetic: true, prompt: 'moodpoint-conform', touchpoint: 'moodpoint-conform' },
    })
  })

  test('may weigh almost 32 KiB', () => {
    expect(bytesOf(bodyOf('of 32 KiB'))).toBeGreaterThan(31_000)
  })
})

test.each(['half a JSON', 'no JSON', 'an empty body'])('%s is none', (label) => {
  expect(() => JSON.parse(bodyOf(label))).toThrow(SyntaxError)
})

test('a record without id is no record', () => {
  expect(parseRecord(JSON.parse(bodyOf('a record without id'))).ok).toBe(false)
})

test('too large is 1 MiB of good JSON', () => {
  expect(bytesOf(bodyOf('a body of 1 MiB'))).toBe(1024 * 1024)
  expect(JSON.parse(bodyOf('a body of 1 MiB'))).toMatchObject({ synthetic: true, prompt: 'moodpoint-conform' })
})

test('a batch with a bad record has two good ones around it', () => {
  const { records } = JSON.parse(bodyOf('a batch with a bad record'))
  expect(records.map((record: unknown) => parseRecord(record).ok)).toEqual([true, false, true])
})
