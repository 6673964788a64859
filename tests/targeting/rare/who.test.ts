import { describe, expect, test } from 'vitest'
import type { Who } from '../../../src/prompts/types.js'
import { who } from '../../../src/targeting/rare/who.js'
import type { Facts } from '../../../src/visit/facts.js'
import { aPrompt } from '../../prompts/aPrompt.js'
import { now, someFacts } from '../someFacts.js'

type Known = Parameters<typeof someFacts>[0]
const gate = (wanted: Who, known: Known = {}) => who(aPrompt({ who: wanted }), someFacts(known), now)
const came = (referrer: string, utm = {}): Known => ({ visit: { entry: { referrer, utm } } })

describe('of the people who come', () => {
  test.each<[Who, Known, string]>([
    [{ devices: ['phone'] }, { device: 'phone' }, 'ok'],
    [{ devices: ['phone', 'tablet'] }, { device: 'tablet' }, 'ok'],
    [{ devices: ['phone'] }, { device: 'desktop' }, 'other-device'],
    [{ devices: ['phone'] }, {}, 'other-device'],
    [{ inputs: ['touch'] }, { input: 'touch' }, 'ok'],
    [{ inputs: ['touch'] }, { input: 'mouse' }, 'other-input'],
    [{ inputs: ['touch'] }, {}, 'other-input'],
    [{ languages: ['de'] }, { language: 'de' }, 'ok'],
    [{ languages: ['de'] }, { language: 'de-AT' }, 'ok'],
    [{ languages: ['DE'] }, { language: 'de-at' }, 'ok'],
    [{ languages: ['de-AT'] }, { language: 'de' }, 'other-language'],
    [{ languages: ['de-AT'] }, { language: 'de-DE' }, 'other-language'],
    [{ languages: ['en', 'de'] }, { language: 'de' }, 'ok'],
    [{ languages: ['de'] }, { language: 'den' }, 'other-language'],
    [{ languages: ['de'] }, { language: '' }, 'other-language'],
    [{ languages: ['de'] }, {}, 'other-language'],
    [{ visitors: 'new' }, { visit: { nth: 1 } }, 'ok'],
    [{ visitors: 'new' }, { visit: { nth: 2 } }, 'other-visitor'],
    [{ visitors: 'returning' }, { visit: { nth: 2 } }, 'ok'],
    [{ visitors: 'returning' }, { visit: { nth: 1 } }, 'other-visitor'],
    [{ visitors: 'new' }, { visit: { nth: 1 }, canRemember: false }, 'cannot-remember'],
    [{ visits: { min: 3 } }, { visit: { nth: 3 } }, 'ok'],
    [{ visits: { min: 3 } }, { visit: { nth: 2 } }, 'other-visits'],
    [{ visits: { max: 3 } }, { visit: { nth: 3 } }, 'ok'],
    [{ visits: { max: 3 } }, { visit: { nth: 4 } }, 'other-visits'],
    [{ visits: { min: 2, max: 2 } }, { visit: { nth: 2 } }, 'ok'],
    [{ visits: {} }, { visit: { nth: 7 } }, 'ok'],
    [{ visits: { min: 1 } }, { visit: { nth: 1 }, canRemember: false }, 'cannot-remember'],
    [{ referrer: ['news.example'] }, came('news.example'), 'ok'],
    [{ referrer: ['*.example'] }, came('news.example'), 'ok'],
    [{ referrer: ['*.example'] }, came('example'), 'other-referrer'],
    [{ referrer: ['news.example'] }, came('newsxexample'), 'other-referrer'],
    [{ referrer: ['news.example'] }, came('direct'), 'other-referrer'],
    [{ referrer: ['direct'] }, came('direct'), 'ok'],
    [{ referrer: ['news.example'] }, { entry: { referrer: 'news.example', utm: {} } }, 'ok'],
    [
      { referrer: ['news.example'] },
      { ...came('direct'), entry: { referrer: 'news.example', utm: {} } },
      'other-referrer',
    ],
    [{ referrer: ['direct'] }, {}, 'other-referrer'],
    [{ utm: { source: ['mail*'] } }, came('direct', { source: 'mailing' }), 'ok'],
    [{ utm: { source: ['mail*'] } }, came('direct', { source: 'web' }), 'other-campaign'],
    [{ utm: { source: ['mail*'], campaign: ['may'] } }, came('direct', { source: 'mail' }), 'other-campaign'],
    [{ utm: { source: ['*'] } }, came('direct'), 'other-campaign'],
    [{ utm: { source: ['*'] } }, {}, 'other-campaign'],
    [{ traits: { plan: ['pro'] } }, { traits: { plan: 'pro' } }, 'ok'],
    [{ traits: { plan: ['pro', 'team'] } }, { traits: { plan: 'team' } }, 'ok'],
    [{ traits: { plan: ['pro'] } }, { traits: { plan: 'Pro' } }, 'other-trait'],
    [{ traits: { plan: ['pro'] } }, { traits: { plan: ['free', 'pro'] } }, 'ok'],
    [{ traits: { seats: ['5'] } }, { traits: { seats: 5 } }, 'ok'],
    [{ traits: { beta: ['true'] } }, { traits: { beta: true } }, 'ok'],
    [{ traits: { plan: ['*'] } }, { traits: { plan: null } }, 'other-trait'],
    [{ traits: { plan: ['*'] } }, { traits: {} }, 'other-trait'],
    [{ traits: { plan: ['pro'], role: ['admin'] } }, { traits: { plan: 'pro' } }, 'other-trait'],
    [{ traits: { plan: ['pro'] } }, {}, 'other-trait'],
    [{ people: 'employees' }, { traits: { people: 'employees' } }, 'ok'],
    [{ people: 'employees' }, { traits: {} }, 'other-people'],
    [{ people: 'customers' }, {}, 'ok'],
    [{ people: 'customers' }, { traits: { people: 'employees' } }, 'other-people'],
    [{}, {}, 'ok'],
  ])('%j and %j: %s', (wanted, known, code) => {
    expect(gate(wanted, known)).toMatchObject({ code })
  })

  test('all that is named must fit, and the first that does not is told', () => {
    const wanted: Who = { people: 'employees', devices: ['phone'], languages: ['de'] }
    expect(gate(wanted, { device: 'phone', language: 'en' })).toMatchObject({ code: 'other-language' })
    expect(gate(wanted, { device: 'desktop', language: 'en' })).toMatchObject({ code: 'other-device' })
  })
})

test('a prompt that names nobody asks nothing of the visitor', () => {
  expect(who(aPrompt(), someFacts(), now)).toBeUndefined()
})

test('where the device cannot be read, it still finds something', () => {
  const nothing = { canRemember: false, prompts: {} } as unknown as Facts
  expect(who(aPrompt({ who: { referrer: ['direct'] } }), nothing, now)).toMatchObject({ code: 'other-referrer' })
})

test('the finding can be read: what was seen and what is wanted', () => {
  expect(gate({ devices: ['phone'] }, { device: 'desktop' })).toEqual({
    code: 'other-device',
    actual: 'desktop',
    wanted: ['phone'],
  })
})
