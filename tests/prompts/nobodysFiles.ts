import { type BrokenFile, withPrompt } from './writtenFiles.js'

/** The right shape, and yet no visitor or no moment that fits. */
export const nobodysFiles: BrokenFile[] = [
  ['hours that never come', withPrompt({ hours: '09:00-09:00' }), 'prompts[0].hours', /a later end/],
  [
    'one of several hours that never comes',
    withPrompt({ hours: ['08:00-09:00', '12:00-12:00'] }),
    'prompts[0].hours[1]',
    /later end/,
  ],
  [
    'weekdays that the dates leave out',
    withPrompt({ from: '2026-12-03', until: '2026-12-04', weekdays: ['sat', 'sun'] }),
    'prompts[0].weekdays',
    /widen the dates/,
  ],
  [
    'visits that end before they begin',
    withPrompt({ who: { visits: { min: 3, max: 2 } } }),
    'prompts[0].who.visits.max',
    /write 3 or more/,
  ],
  ['no visit at all', withPrompt({ who: { visits: { max: 0 } } }), 'prompts[0].who.visits.max', /write 1 or more/],
  [
    'new visitors who were here before',
    withPrompt({ who: { visitors: 'new', visits: { min: 2 } } }),
    'prompts[0].who.visitors',
    /one of the two/,
  ],
  [
    'returning visitors who were never here',
    withPrompt({ who: { visitors: 'returning', visits: { max: 1 } } }),
    'prompts[0].who.visitors',
    /one of the two/,
  ],
  [
    'employees who are customers',
    withPrompt({ who: { people: 'employees', traits: { people: ['customers'] } } }),
    'prompts[0].who.people',
    /one of the two/,
  ],
  [
    'a language no browser knows',
    withPrompt({ who: { languages: ['de-x'] } }),
    'prompts[0].who.languages[0]',
    /"de-AT"/,
  ],
  [
    'a parameter with its value',
    withPrompt({ query: { 'ref=mail': ['*'] } }),
    'prompts[0].query.ref=mail',
    /the name alone/,
  ],
  ['a list of parameters', withPrompt({ query: [] }), 'prompts[0].query', /in braces/],
  ['visitors in a list', withPrompt({ who: [] }), 'prompts[0].who', /in braces/],
  ['traits in a list', withPrompt({ who: { traits: [] } }), 'prompts[0].who.traits', /in braces/],
]
