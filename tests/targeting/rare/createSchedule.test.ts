import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Prompt, Weekday } from '../../../src/prompts/types.js'
import { createSchedule } from '../../../src/targeting/rare/createSchedule.js'
import { aPrompt } from '../../prompts/aPrompt.js'
import { someFacts } from '../someFacts.js'

const at = (time: string) => Date.parse(time)
const gate = (schedule: Partial<Prompt>, time: string | number) => {
  const found = createSchedule()(aPrompt(schedule), someFacts(), typeof time === 'string' ? at(time) : time)
  if (!found) throw new Error('asks nothing of the calendar')
  return found
}

afterEach(() => void vi.unstubAllEnvs())

describe('a prompt runs', () => {
  const december = { from: '2026-12-01', until: '2026-12-31' }
  const tokyo = { ...december, timeZone: 'Asia/Tokyo' } // nine hours ahead of UTC
  const newYork = { ...december, timeZone: 'America/New_York' } // five hours behind in winter

  test.each([
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

test.each([{}, { timeZone: 'UTC' }])(
  'a prompt that names no day, weekday or hour asks nothing of it: %j',
  (written) => {
    expect(createSchedule()(aPrompt(written), someFacts(), 0)).toBeUndefined()
  },
)

// 3 December 2026 is a Thursday.
describe('of the days of the week', () => {
  const weekend = { weekdays: ['sat', 'sun'] as const, timeZone: 'UTC' }

  test.each<[string, Partial<Prompt>, string, string]>([
    ['one of them', { weekdays: ['thu'], timeZone: 'UTC' }, '2026-12-03T12:00:00Z', 'ok'],
    ['another', { weekdays: ['fri'], timeZone: 'UTC' }, '2026-12-03T12:00:00Z', 'other-weekday'],
    [
      'the last moment of the day before',
      { weekdays: ['fri'], timeZone: 'UTC' },
      '2026-12-03T23:59:59Z',
      'other-weekday',
    ],
    ['its first moment', { weekdays: ['fri'], timeZone: 'UTC' }, '2026-12-04T00:00:00Z', 'ok'],
    ['its last moment', { weekdays: ['thu'], timeZone: 'UTC' }, '2026-12-03T23:59:59Z', 'ok'],
    ['Friday already in Tokyo', { weekdays: ['fri'], timeZone: 'Asia/Tokyo' }, '2026-12-03T15:00:00Z', 'ok'],
    [
      'Thursday still in New York',
      { weekdays: ['fri'], timeZone: 'America/New_York' },
      '2026-12-04T04:59:59Z',
      'other-weekday',
    ],
    ['one of two', { ...weekend, weekdays: [...weekend.weekdays] }, '2026-12-06T12:00:00Z', 'ok'],
    [
      'a weekday before the first day',
      { weekdays: ['thu'], from: '2026-12-10', timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      'not-yet',
    ],
    [
      'a weekday after the last',
      { weekdays: ['thu'], until: '2026-12-02', timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      'over',
    ],
  ])('%s', (_, written, time, code) => {
    expect(gate(written, time).code).toBe(code)
  })
})

describe('of the hours of the day', () => {
  const berlin = 'Europe/Berlin'
  test.each<[string, Partial<Prompt>, string, string]>([
    ['a moment before', { hours: '09:00-17:00', timeZone: 'UTC' }, '2026-12-03T08:59:59Z', 'other-hour'],
    ['the first', { hours: '09:00-17:00', timeZone: 'UTC' }, '2026-12-03T09:00:00Z', 'ok'],
    ['the last', { hours: '09:00-17:00', timeZone: 'UTC' }, '2026-12-03T16:59:59Z', 'ok'],
    ['a moment after', { hours: '09:00-17:00', timeZone: 'UTC' }, '2026-12-03T17:00:00Z', 'other-hour'],
    ['to the very end of the day', { hours: '18:00-24:00', timeZone: 'UTC' }, '2026-12-03T23:59:59Z', 'ok'],
    ['not after midnight', { hours: '18:00-24:00', timeZone: 'UTC' }, '2026-12-04T00:00:00Z', 'other-hour'],
    ['from midnight on', { hours: '00:00-06:00', timeZone: 'UTC' }, '2026-12-03T00:00:00Z', 'ok'],
    ['over midnight, before', { hours: '22:00-06:00', timeZone: 'UTC' }, '2026-12-03T23:30:00Z', 'ok'],
    ['over midnight, after', { hours: '22:00-06:00', timeZone: 'UTC' }, '2026-12-03T05:59:59Z', 'ok'],
    ['over midnight, by day', { hours: '22:00-06:00', timeZone: 'UTC' }, '2026-12-03T06:00:00Z', 'other-hour'],
    ['between two', { hours: ['09:00-12:00', '13:00-17:00'], timeZone: 'UTC' }, '2026-12-03T12:30:00Z', 'other-hour'],
    ['in the second of two', { hours: ['09:00-12:00', '13:00-17:00'], timeZone: 'UTC' }, '2026-12-03T13:00:00Z', 'ok'],
    ['of another zone', { hours: '09:00-17:00', timeZone: 'Asia/Tokyo' }, '2026-12-03T00:30:00Z', 'ok'],
    [
      'a quarter of an hour beside',
      { hours: '09:00-17:00', timeZone: 'Asia/Kathmandu' },
      '2026-12-03T03:14:59Z',
      'other-hour',
    ],
    ['in winter', { hours: '09:00-17:00', timeZone: berlin }, '2026-12-03T08:00:00Z', 'ok'],
    ['in summer an hour sooner', { hours: '09:00-17:00', timeZone: berlin }, '2026-07-03T07:00:00Z', 'ok'],
    ['before the clock goes forward', { hours: '01:00-04:00', timeZone: berlin }, '2026-03-29T00:59:59Z', 'ok'],
    ['after it went forward', { hours: '02:00-03:00', timeZone: berlin }, '2026-03-29T01:00:00Z', 'other-hour'],
    ['the first time before it goes back', { hours: '02:00-03:00', timeZone: berlin }, '2026-10-25T00:30:00Z', 'ok'],
    ['the second time after it went back', { hours: '02:00-03:00', timeZone: berlin }, '2026-10-25T01:30:00Z', 'ok'],
  ])('%s', (_, written, time, code) => {
    expect(gate(written, time).code).toBe(code)
  })

  test('by the time of the visitor, where it names no zone', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    expect(gate({ hours: '09:00-17:00' }, '2026-12-03T00:30:00Z').code).toBe('ok')
  })
})

describe('a prompt out of its hours tells when it may ask again:', () => {
  test.each<[string, Partial<Prompt>, string, string | undefined]>([
    ['on the weekday', { weekdays: ['mon'], timeZone: 'UTC' }, '2026-12-03T12:00:00Z', '2026-12-07T00:00:00Z'],
    ['later today', { hours: '18:00-20:00', timeZone: 'UTC' }, '2026-12-03T12:00:00Z', '2026-12-03T18:00:00Z'],
    ['tomorrow', { hours: '08:00-10:00', timeZone: 'UTC' }, '2026-12-03T12:00:00Z', '2026-12-04T08:00:00Z'],
    [
      'in the next of its hours',
      { hours: ['17:00-18:00', '14:00-15:00'], timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      '2026-12-03T14:00:00Z',
    ],
    [
      'on that weekday at that hour',
      { weekdays: ['mon'], hours: '09:00-17:00', timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      '2026-12-07T09:00:00Z',
    ],
    [
      'in a week, where today is over',
      { weekdays: ['thu'], hours: '08:00-10:00', timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      '2026-12-10T08:00:00Z',
    ],
    [
      'after midnight of its weekday',
      { weekdays: ['fri'], hours: '22:00-06:00', timeZone: 'UTC' },
      '2026-12-03T23:00:00Z',
      '2026-12-04T00:00:00Z',
    ],
    [
      'in its zone',
      { hours: '09:00-17:00', timeZone: 'Europe/Berlin' },
      '2026-12-03T17:00:00Z',
      '2026-12-04T08:00:00Z',
    ],
    [
      'in its zone, as clocks go back',
      { hours: '09:00-17:00', timeZone: 'Europe/Berlin' },
      '2026-10-24T20:00:00Z',
      '2026-10-25T08:00:00Z',
    ],
    [
      'a day later, where clocks leave it out',
      { hours: '02:00-03:00', timeZone: 'Europe/Berlin' },
      '2026-03-29T00:30:00Z',
      '2026-03-30T00:00:00Z',
    ],
    [
      'a week later, where clocks leave it out',
      { weekdays: ['sun'], hours: '02:00-03:00', timeZone: 'Europe/Berlin' },
      '2026-03-29T00:30:00Z',
      '2026-04-05T00:00:00Z',
    ],
    [
      'on the first weekday after its first day',
      { from: '2026-12-12', weekdays: ['wed'], timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      '2026-12-16T00:00:00Z',
    ],
    [
      'never, where its last day comes first',
      { until: '2026-12-05', weekdays: ['mon'], timeZone: 'UTC' },
      '2026-12-03T12:00:00Z',
      undefined,
    ],
  ])('%s', (_, written, time, next) => {
    const { nextAt } = gate(written, time)
    expect(nextAt && new Date(nextAt).toISOString()).toBe(next && new Date(next).toISOString())
  })

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
  ]
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
    .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${minute}`)
  const schedule = fc.record({
    hours: fc
      .tuple(clock, clock)
      .filter(([from, until]) => from !== until)
      .map((span) => span.join('-')),
    weekdays: fc.subarray<Weekday>(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { minLength: 1 }),
    timeZone: fc.constantFrom(...zones),
  })
  test('and does then, whatever the zone, the day and the hour', () => {
    fc.assert(
      fc.property(schedule, fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') }), (written, time) => {
        const found = gate(written, time)
        if (found.code === 'ok') return
        expect(found.nextAt).toBeGreaterThan(time)
        expect(gate(written, found.nextAt ?? Number.NaN).code).toBe('ok')
      }),
      { numRuns: 500 },
    )
  })
})
