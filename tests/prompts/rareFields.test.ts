import { describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import { readWholeFile } from '../../src/prompts/readWholeFile.js'

const good = { id: 'good', question: 'How was it?' }
const read = (written: object) => readWholeFile({ prompts: [good, { ...good, id: 'bad', ...written }] })

describe('a malformed field leaves its prompt out, and its path is told:', () => {
  test.each<[string, object, string]>([
    ['a day in another order', { from: '01.12.2026' }, 'from'],
    ['a day that is a number', { until: 20261201 }, 'until'],
    ['a time zone nobody knows', { timeZone: 'Europe/Bielefeld' }, 'timeZone'],
    ['a weekday in words', { weekdays: ['monday'] }, 'weekdays'],
    ['a weekday that is no list', { weekdays: 'mon' }, 'weekdays'],
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['hours without minutes', { hours: '9-17' }, 'hours'],
    ['hours past the last', { hours: '20:00-25:00' }, 'hours'],
    ['no hours', { hours: [] }, 'hours'],
    ['one of several hours', { hours: ['09:00-12:00', 'later'] }, 'hours'],
    ['a query in one text', { query: '?ref=mail' }, 'query'],
    ['a parameter that is no list', { query: { ref: 'mail' } }, 'query'],
    ['a parameter without values', { query: { ref: [] } }, 'query'],
    ['a value that is a number', { query: { page: [2] } }, 'query'],
    ['a visitor in one text', { who: 'everybody' }, 'who'],
    ['a list of visitors', { who: [] }, 'who'],
    ['no visitor', { who: null }, 'who'],
    ['a key nobody knows', { who: { device: ['phone'] } }, 'who.device'],
    ['a key every object has', { who: { constructor: ['phone'] } }, 'who.constructor'],
    ['a device nobody knows', { who: { devices: ['watch'] } }, 'who.devices'],
    ['a device that is no list', { who: { devices: 'phone' } }, 'who.devices'],
    ['an input nobody knows', { who: { inputs: ['pen'] } }, 'who.inputs'],
    ['a language by its name', { who: { languages: ['german'] } }, 'who.languages'],
    ['visitors nobody knows', { who: { visitors: 'old' } }, 'who.visitors'],
    ['visits in words', { who: { visits: '>=3' } }, 'who.visits'],
    ['a number of visits in words', { who: { visits: { min: '3' } } }, 'who.visits'],
    ['a limit nobody knows', { who: { visits: { least: 3 } } }, 'who.visits'],
    ['a referrer with a scheme', { who: { referrer: ['https://news.example'] } }, 'who.referrer'],
    ['a campaign by another parameter', { who: { utm: { ref: ['a'] } } }, 'who.utm'],
    ['a trait that is no list', { who: { traits: { plan: 'pro' } } }, 'who.traits'],
    ['people nobody knows', { who: { people: 'partners' } }, 'who.people'],
  ])('%s', (_, written, path) => {
    const { prompts, faults } = read(written)
    expect(faults).toEqual([`prompts[1] "bad".${path}`])
    expect(prompts.map(({ id }) => id)).toEqual(['good'])
    expect(checkPromptFile({ prompts: [{ ...good, ...written }] })).not.toEqual([])
  })

  test('behind a prompt the engine has left out, by its place in the file', () => {
    const { faults } = readWholeFile({
      prompts: [
        { ...good, share: 5 },
        { ...good, id: 'bad', hours: '9-17' },
      ],
    })
    expect(faults).toEqual(['prompts[0] "good".share', 'prompts[1] "bad".hours'])
  })
})

test.each<[object]>([
  [{ from: '2026-12-01', until: '2026-12-31', timeZone: 'Europe/Berlin' }],
  [{ weekdays: ['mon', 'fri'], hours: '09:00-17:00' }],
  [{ hours: ['22:00-06:00', '12:00-24:00'] }],
  [{ query: { ref: ['mail*'], sale: ['*'] } }],
  [{ who: {} }],
  [{ who: { devices: ['phone'], inputs: ['touch'], languages: ['de-AT', 'en'], visitors: 'returning' } }],
  [{ who: { visits: { min: 2, max: 9 }, referrer: ['*.example', 'direct'], utm: { source: ['mail'] } } }],
  [{ who: { traits: { plan: ['pro'] }, people: 'customers' } }],
  [{ who: { devices: undefined }, query: undefined }],
])('what is well formed stays: %j', (written) => {
  expect(read(written)).toMatchObject({ prompts: [{ id: 'good' }, { id: 'bad', ...written }], faults: [] })
})
