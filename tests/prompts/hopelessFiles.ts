import { bracedFiles } from './bracedFiles.js'
import { changedFiles } from './changedFiles.js'
import { nobodysFiles } from './nobodysFiles.js'
import { type BrokenFile, good, longForm, withPrompt } from './writtenFiles.js'

const effort = { id: 'effort', text: 'How hard was it?' }
const why = { id: 'why', text: 'Why?', scale: 'comment', if: { effort: 'low' } }
const which = { id: 'which', text: 'Which?', scale: 'choice', options: ['Price', 'Time'] }
const place = { touchpoint: 'order-confirmed' }
const long = 'en-x-abcdefgh-abcdefgh-abcdefgh-abcdefgh'
const lowOptions = 'prompts[0].followUp.low.options'
const whyIf = (id: string) => `prompts[0].questions[1].if.${id}`
const withOptions = (...options: unknown[]) => withPrompt({ followUp: { low: { text: 'Why?', options } } })

/** The right shape, and yet no prompt that works: each of these would show nothing, or make records nobody takes. */
export const hopelessFiles: BrokenFile[] = [
  ...bracedFiles,
  ...changedFiles,
  ['both forms', withPrompt({ questions: [effort] }), 'prompts[0].question', /one of the "questions"/],
  ['a follow-up beside questions', longForm([effort], { followUp: {} }), 'prompts[0].followUp', /remove it/],

  [
    'texts that share no language',
    withPrompt({ question: { en: 'How?' }, followUp: { low: { de: 'Warum?' } } }),
    'prompts[0].followUp.low',
    /add "en"/,
  ],
  [
    'a text of another language beside a plain one',
    longForm([effort, { id: 'why', text: { de: 'Warum?' } }]),
    'prompts[0].questions[1].text',
    /add "en"/,
  ],
  [
    'an option of another language',
    longForm([{ ...which, options: ['Price', { id: 'time', text: { de: 'Zeit' } }] }]),
    'prompts[0].questions[0].options[1].text',
    /add "en"/,
  ],
  [
    'a plain option where the file has another language',
    {
      language: 'de',
      ...withPrompt({
        question: { de: 'Wie?' },
        followUp: { low: { text: { en: 'Why?', fr: 'Quoi ?' }, options: ['Preis'] } },
      }),
    },
    'prompts[0].followUp.low.text',
    /add "de"/,
  ],
  [
    'texts without the language of the file',
    withPrompt({ question: { de: 'Wie?' } }),
    'prompts[0]',
    /"language": "de"/,
  ],
  [
    'texts in a region alone',
    { language: 'de', ...withPrompt({ question: { 'de-AT': 'Wia?' } }) },
    'prompts[0]',
    /add "de"/,
  ],
  [
    'a language by its name',
    withPrompt({ question: { en: 'How?', german: 'Wie?' } }),
    'prompts[0].question.german',
    /such as "en"/,
  ],
  [
    'a language in capitals',
    withPrompt({ question: { en: 'How?', DE: 'Wie?' } }),
    'prompts[0].question.DE',
    /write "de"/,
  ],
  [
    'a language with an underscore',
    withPrompt({ question: { en: 'How?', de_AT: 'Wie?' } }),
    'prompts[0].question.de_AT',
    /such as "en"/,
  ],
  [
    'a language that fits no record',
    withPrompt({ question: { en: 'How?', [long]: 'How?' } }),
    `prompts[0].question.${long}`,
    /such as "en"/,
  ],

  ['a choice by the short form', withPrompt({ scale: 'choice' }), 'prompts[0].scale', /"questions", with "options"/],
  [
    'a choice without options',
    longForm([{ id: 'which', text: 'Which?', scale: 'choice' }]),
    'prompts[0].questions[0].options',
    /add "options"/,
  ],
  [
    'options of a rating',
    longForm([{ ...effort, options: ['Price'] }]),
    'prompts[0].questions[0].options',
    /"scale": "choice"/,
  ],
  [
    'feeling words with options',
    longForm([{ id: 'word', text: 'Which?', scale: 'words', options: ['Sad'] }]),
    'prompts[0].questions[0].options',
    /"scale": "choice"/,
  ],
  ['one of no options', longForm([{ ...effort, pick: 'one' }]), 'prompts[0].questions[0].pick', /"scale": "choice"/],
  [
    'others of no options',
    longForm([{ ...effort, other: true }]),
    'prompts[0].questions[0].other',
    /"scale": "choice"/,
  ],
  [
    'two options for all others',
    longForm([{ ...which, options: ['Price', 'Other'], other: true }]),
    'prompts[0].questions[0].other',
    /another id/,
  ],
  [
    'options of a comment',
    longForm([{ ...which, scale: 'comment' }]),
    'prompts[0].questions[0].options',
    /or remove them/,
  ],
  [
    'a follow-up to a comment',
    withPrompt({ scale: 'comment', followUp: { low: 'Why?' } }),
    'prompts[0].followUp.low',
    /faces-5/,
  ],

  ['the same option twice', withOptions('Price', 'Price'), `${lowOptions}[1]`, /reword/],
  ['options that differ in signs alone', withOptions('Price', 'Price!'), `${lowOptions}[1]`, /with an id of its own/],
  ['options that differ in case alone', withOptions('Price', 'PRICE'), `${lowOptions}[1]`, /reword/],
  [
    'two options of one id',
    withOptions({ id: 'a', text: 'Price' }, { id: 'a', text: 'Time' }),
    `${lowOptions}[1].id`,
    /an id of its own/,
  ],
  [
    'an option with the slug of another',
    withOptions({ id: 'price', text: 'Cost' }, 'Price'),
    `${lowOptions}[1]`,
    /its own/,
  ],
  [
    'two options of one text',
    withOptions({ id: 'a', text: 'Price' }, { id: 'b', text: 'Price ' }),
    `${lowOptions}[1].text`,
    /reword/,
  ],
  [
    'two options of one text in one language',
    withOptions({ id: 'a', text: { en: 'Price', de: 'Preis' } }, { id: 'b', text: { en: 'Cost', de: 'Preis' } }),
    `${lowOptions}[1].text`,
    /reword/,
  ],
  ['an option of signs alone', withOptions('Price', '👍'), `${lowOptions}[1]`, /"id": "…", "text": "👍"/],
  ['an option too long for an id', withOptions('too long '.repeat(9)), `${lowOptions}[0]`, /"id": "…"/],
  ['too many options', withOptions(...Array.from({ length: 21 }, (_, index) => `${index}`)), lowOptions, /20/],

  ['a question too long for a record', withPrompt({ question: 'x'.repeat(501) }), 'prompts[0].question', /500/],
  [
    'a translation too long for a record',
    withPrompt({ question: { en: 'How?', de: 'x'.repeat(501) } }),
    'prompts[0].question.de',
    /500/,
  ],
  [
    'a follow-up too long for a record',
    withPrompt({ followUp: { mid: 'x'.repeat(501) } }),
    'prompts[0].followUp.mid',
    /500/,
  ],
  ['a question of spaces', withPrompt({ question: '  ' }), 'prompts[0].question', /write something/],
  [
    'more questions than a record holds',
    longForm(Array.from({ length: 51 }, (_, index) => ({ ...effort, id: `q${index}` }))),
    'prompts[0].questions',
    /50/,
  ],

  [
    'a condition on no question',
    longForm([effort, { ...why, if: { ease: 'low' } }]),
    whyIf('ease'),
    /an earlier question/,
  ],
  [
    'a condition on a later question',
    longForm([{ ...why, id: 'first' }, effort]),
    'prompts[0].questions[0].if.effort',
    /move it up/,
  ],
  ['a condition on itself', longForm([effort, { ...why, if: { why: 'low' } }]), whyIf('why'), /an earlier question/],
  ['a condition on a comment', longForm([{ ...effort, scale: 'comment' }, why]), whyIf('effort'), /faces-5/],
  ['a condition on a choice', longForm([{ ...which, id: 'effort' }, why]), whyIf('effort'), /faces-5/],
  [
    'a condition that contradicts the one it builds on',
    longForm([
      effort,
      { ...effort, id: 'again', if: { effort: 'low' } },
      { ...why, if: { again: 'low', effort: 'high' } },
    ]),
    'prompts[0].questions[2].if',
    /remove a part/,
  ],
  ['two questions of one id', longForm([effort, effort]), 'prompts[0].questions[1].id', /an id of its own/],
  [
    'two questions of one id under one condition',
    longForm([effort, why, { ...why, text: 'Why so?' }]),
    'prompts[0].questions[2].id',
    /an id of its own/,
  ],
  [
    'two questions of one id, one of them under a condition',
    longForm([effort, { ...why, if: {} }, why]),
    'prompts[0].questions[2].id',
    /an id of its own/,
  ],
  [
    'a follow-up with the id of the rating',
    withPrompt({ followUp: { low: { id: 'rating', text: 'Why?' } } }),
    'prompts[0].followUp.low.id',
    /an id of its own/,
  ],
  [
    'a follow-up with the id of the comment beside its options',
    withPrompt({ followUp: { low: { id: 'more', text: 'Why?', options: ['Price'] } } }),
    'prompts[0].followUp.low.id',
    /an id of its own/,
  ],

  [
    'a last day before the first',
    withPrompt({ from: '2026-12-01', until: '2026-11-30' }),
    'prompts[0].until',
    /on or after/,
  ],
  ['a day the calendar lacks', withPrompt({ until: '2026-02-29' }), 'prompts[0].until', /a day that there is/],
  ['an empty time zone', withPrompt({ timeZone: '' }), 'prompts[0].timeZone', /"Europe\/Berlin"/],
  ...nobodysFiles,
  ['a share of nobody', withPrompt({ share: '0%' }), 'prompts[0].share', /above "0%"/],
  ['a delay longer than timers run', withPrompt({ when: { load: '30d' } }), 'prompts[0].when.load', /"24d"/],
  ['an idle time longer than timers run', withPrompt({ when: { idle: '30d' } }), 'prompts[0].when.idle', /"24d"/],
  [
    'one such delay of two',
    withPrompt({ when: [{ load: '3s' }, { route: '1000h' }] }),
    'prompts[0].when[1].route',
    /"24d"/,
  ],
  [
    'a way back to what the launcher opens anyway',
    withPrompt({ where: 'launcher', dismissed: 'launcher' }),
    'prompts[0].dismissed',
    /leave it out/,
  ],
  ['a trigger of a launcher', withPrompt({ where: 'launcher', when: { load: '3s' } }), 'prompts[0].when', /"float"/],
  [
    'a launcher behind one that always fits',
    {
      prompts: [
        { ...good, where: 'launcher' },
        { ...good, id: 'b', where: 'launcher' },
      ],
    },
    'prompts[1].where',
    /move it up/,
  ],

  ['a page with a query', withPrompt({ pages: ['/search?q=*'] }), 'prompts[0].pages[0]', /the path alone/],
  ['a page with a fragment', withPrompt({ pages: ['/', '/#/cart'] }), 'prompts[0].pages[1]', /the path alone/],
  ['a page with escapes', withPrompt({ pages: ['/caf%C3%A9'] }), 'prompts[0].pages[0]', /the letters themselves/],
  ['a star for a scheme', withPrompt({ pages: ['*://shop.example/*'] }), 'prompts[0].pages[0]', /begin with "https/],
  ['a page without a scheme', withPrompt({ pages: ['//shop.example/'] }), 'prompts[0].pages[0]', /begin with "https/],
  ['a page with dots', withPrompt({ pages: ['/shop/../cart'] }), 'prompts[0].pages[0]', /address bar/],
  ['a host in capitals', withPrompt({ pages: ['https://Shop.example/'] }), 'prompts[0].pages[0]', /address bar/],
  ['a port nobody writes', withPrompt({ pages: ['https://shop.example:443/'] }), 'prompts[0].pages[0]', /address bar/],
  ['an excluded page with a query', withPrompt({ pages: ['!/cart?step=2'] }), 'prompts[0].pages[0]', /the path alone/],
  ['a page that is excluded again', withPrompt({ pages: ['/cart/done', '!/cart/*'] }), 'prompts[0].pages', /too wide/],
  ['every page excluded', withPrompt({ pages: ['!*'] }), 'prompts[0].pages', /too wide/],
  [
    'an address whose path is excluded',
    withPrompt({ pages: ['https://shop.example/cart', '!/cart'] }),
    'prompts[0].pages',
    /too wide/,
  ],

  ['a touchpoint twice', { ...withPrompt({}), journey: [place, place] }, 'journey[1].touchpoint', /keep one/],
  [
    'a touchpoint that is not on the journey',
    { ...withPrompt({ touchpoint: 'order-confirmd' }), journey: [place] },
    'prompts[0].touchpoint',
    /spelling/,
  ],
]
