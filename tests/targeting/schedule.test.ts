import { afterEach, describe, expect, test, vi } from 'vitest'
import { schedule } from '../../src/targeting/schedule.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { someFacts } from './someFacts.js'

const at = (time: string) => Date.parse(time)
const gate = (days: { from?: string; until?: string; timeZone?: string }, time: string | number) =>
  schedule(aPrompt(days), someFacts(), typeof time === 'string' ? at(time) : time)

afterEach(() => void vi.unstubAllEnvs())

describe('a prompt runs', () => {
  const december = { from: '2026-12-01', until: '2026-12-31' }
  const tokyo = { ...december, timeZone: 'Asia/Tokyo' } // nine hours ahead of UTC
  const newYork = { ...december, timeZone: 'America/New_York' } // five hours behind in winter

  test.each([
    ['always, where it names no day', {}, '1999-01-01T00:00:00Z', 'ok'],
    ['not before its first day', { ...december, timeZone: 'UTC' }, '2026-11-30T23:59:59Z', 'not-yet'],
    ['from the first moment of its first day', { ...december, timeZone: 'UTC' }, '2026-12-01T00:00:00Z', 'ok'],
    ['to the last moment of its last day', { ...december, timeZone: 'UTC' }, '2026-12-31T23:59:59Z', 'ok'],
    ['not after its last day', { ...december, timeZone: 'UTC' }, '2027-01-01T00:00:00Z', 'over'],
    ['on one day alone', { from: '2026-12-24', until: '2026-12-24', timeZone: 'UTC' }, '2026-12-24T12:00:00Z', 'ok'],
    ['without an end', { from: '2026-12-01', timeZone: 'UTC' }, '2036-01-01T00:00:00Z', 'ok'],
    ['without a beginning', { until: '2026-12-31', timeZone: 'UTC' }, '1999-01-01T00:00:00Z', 'ok'],
    ['east of Greenwich a day sooner', tokyo, '2026-11-30T15:00:00Z', 'ok'],
    ['east of Greenwich not before its midnight', tokyo, '2026-11-30T14:59:59Z', 'not-yet'],
    ['east of Greenwich no longer than its midnight', tokyo, '2026-12-31T15:00:00Z', 'over'],
    ['west of Greenwich later', newYork, '2026-12-01T04:59:59Z', 'not-yet'],
    ['west of Greenwich from its midnight on', newYork, '2026-12-01T05:00:00Z', 'ok'],
    ['west of Greenwich longer', newYork, '2027-01-01T04:59:59Z', 'ok'],
  ])('%s', (_, days, time, code) => {
    expect(gate(days, time)).toMatchObject({ code })
  })

  test('by the time of the visitor, where it names no zone', () => {
    const days = { from: '2026-12-01' }
    vi.stubEnv('TZ', 'Asia/Tokyo')
    expect(gate(days, '2026-11-30T15:00:00Z').code).toBe('ok')
    vi.stubEnv('TZ', 'America/New_York')
    expect(gate(days, '2026-12-01T04:59:59Z').code).toBe('not-yet')
  })
})

describe('a prompt that waits tells when its first day begins', () => {
  test.each([
    ['2026-12-01', 'UTC'],
    ['2026-12-01', 'Asia/Tokyo'],
    ['2026-12-01', 'America/New_York'],
    ['2027-07-01', 'Europe/Berlin'], // told in winter, begins in summer time
    ['2026-12-01', 'Asia/Kathmandu'], // a quarter of an hour beside the others
    ['2026-12-01', 'Pacific/Kiritimati'], // fourteen hours ahead
    ['2027-03-28', 'Europe/Berlin'], // the clock goes forward that day
    ['2026-10-25', 'Europe/Berlin'], // and back
    ['2027-03-14', 'America/New_York'],
    ['2026-10-04', 'Australia/Sydney'],
    ['2027-04-04', 'Australia/Sydney'],
  ])('%s in %s', (from, timeZone) => {
    const { nextAt = Number.NaN } = gate({ from, timeZone }, '2026-01-01T00:00:00Z')
    expect(gate({ from, timeZone }, nextAt).code).toBe('ok')
    expect(gate({ from, timeZone }, nextAt - 1000).code).toBe('not-yet')
  })

  test('and one that runs, or is over, tells nothing', () => {
    const days = { from: '2026-12-01', until: '2026-12-31', timeZone: 'UTC' }
    expect(gate(days, '2026-12-10T00:00:00Z')).not.toHaveProperty('nextAt')
    expect(gate(days, '2027-12-10T00:00:00Z')).not.toHaveProperty('nextAt')
  })
})

test('the finding can be read: the day it was and the days it asks for', () => {
  const days = { from: '2026-12-01', until: '2026-12-31', timeZone: 'UTC' }
  expect(gate(days, '2026-11-30T12:00:00Z')).toEqual({
    code: 'not-yet',
    actual: '2026-11-30',
    wanted: days,
    nextAt: at('2026-12-01T00:00:00Z'),
  })
})
