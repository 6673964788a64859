import { describe, expect, test } from 'vitest'
import type { Prompt, PromptFile, Touchpoint } from '../../../src/prompts/types.js'
import { changesBetween } from '../../../src/review/changes/changesBetween.js'
import { hopelessFiles } from '../../prompts/hopelessFiles.js'
import { misshapenFiles } from '../../prompts/misshapenFiles.js'

type Own = Partial<Prompt>
const both = { en: 'How was it?', de: 'Wie war es?' }
const aFile = (own: Own = {}, file: Partial<PromptFile> = {}): PromptFile => ({
  ...file,
  prompts: [{ id: 'mood', question: 'How was it?', ...own }],
})
const oldChange = { date: '2026-12-01', touchpoint: 'mood', text: 'Good.' }
const told = (before: unknown, after: unknown) =>
  changesBetween(before, after).map(({ prompt, kind, text }) => `${prompt ?? 'file'}, ${kind}: ${text}`)

describe('a prompt', () => {
  test('is new, gone or renamed', () => {
    const [a, b, c]: Prompt[] = ['a', 'b', 'c'].map((id) => ({ id, question: `How was ${id}?`, touchpoint: 'x' }))
    expect(told({ prompts: [a, b] }, { prompts: [{ ...b, id: 'z' }, c] })).toEqual([
      'c, added: is new.',
      'a, removed: is gone: it is asked no more, and its answers stay as they are.',
      'z, renamed: was called "b": a new series begins, and people who answered "b" may be asked again.',
    ])
  })

  test.each<[string, Own, Own, string[]]>([
    [
      'its wording',
      {},
      { question: 'How did it go?' },
      ['wording: the wording changed in "en": "How was it?" is now "How did it go?". A new series begins there.'],
    ],
    [
      'its wording in one language',
      { question: both },
      { question: { ...both, de: 'Wie lief es?' } },
      ['wording: the wording changed in "de": "Wie war es?" is now "Wie lief es?". A new series begins there.'],
    ],
    [
      'a translation more',
      { question: { en: 'How was it?' } },
      { question: both },
      ['wording: is asked in "de" as well. A series of its own begins there.'],
    ],
    [
      'a translation less',
      { question: both },
      { question: { en: 'How was it?' } },
      ['wording: is no longer asked in "de". That series ends.'],
    ],
    [
      'a follow-up',
      { followUp: { low: 'Why?' } },
      { followUp: { high: 'Why?' } },
      ['wording: the wording changed in "en": "Why?" is new and "Why?" is gone. A new series begins there.'],
    ],
    [
      'options',
      { followUp: { low: { text: 'Why?', options: ['Price', 'Time'] } } },
      { followUp: { low: { text: 'Why?', options: ['Price', 'Taste'] } } },
      [
        'wording: the wording changed in "en": "Why?" offers "Taste" as well and no longer offers "Time". A new series begins there.',
      ],
    ],
    [
      'the order of options',
      { followUp: { low: { text: 'Why?', options: ['Price', 'Time'] } } },
      { followUp: { low: { text: 'Why?', options: ['Time', 'Price'] } } },
      [
        'wording: the wording changed in "en": "Why?" has other words or another order of options. A new series begins there.',
      ],
    ],
    [
      'the scale',
      { questions: [{ id: 'a', text: 'How?' }] },
      { questions: [{ id: 'a', text: 'How?', scale: 'comment' }] },
      ['wording: the wording changed in "en": "How?" is answered by comment, not faces-5. A new series begins there.'],
    ],
    ['its share up', { share: '25%' }, {}, ['share: share 25% → 100%: people are added, and who was asked stays in.']],
    [
      'its share down',
      { share: '25%' },
      { share: '5%' },
      ['share: share 25% → 5%: part of the people who were in are out now.'],
    ],
    [
      'its pages',
      { pages: ['/a', '/b'] },
      { pages: ['/b', '/c', '/d'] },
      ['pages: pages: /c and /d are new and /a is gone.'],
    ],
    ['pages, from every one', {}, { pages: ['/a'] }, ['pages: asks on /a alone; before: on every page.']],
    ['pages, to every one', { pages: ['/a'] }, {}, ['pages: may ask on every page; before: /a.']],
    [
      'the order of pages',
      { pages: ['/a', '/b'] },
      { pages: ['/b', '/a'] },
      ['pages: names the same pages in another order, which makes no difference.'],
    ],
    [
      'its dates',
      { until: '2026-12-31' },
      { from: '2026-12-01', until: '2027-01-31', timeZone: 'UTC' },
      ['dates: runs from 2026-12-01 until 2027-01-31 in UTC; before: until 2026-12-31.'],
    ],
    [
      'its weekdays and hours',
      {},
      { weekdays: ['mon', 'fri'], hours: ['09:00-12:00', '13:00-17:00'], timeZone: 'UTC' },
      ['dates: runs without end, on Monday and Friday, 09:00-12:00 or 13:00-17:00 in UTC; before: without end.'],
    ],
    ['the same hours in a list', { hours: '09:00-12:00' }, { hours: ['09:00-12:00'] }, []],
    [
      'whom it asks',
      {},
      { who: { devices: ['phone'], visitors: 'returning', traits: { plan: ['pro'] } } },
      ['who: asks people on a phone, who come back, with plan "pro"; before: everybody.'],
    ],
    [
      'every kind of visitor',
      { who: { inputs: ['touch'], languages: ['de'], visits: { min: 2 }, people: 'employees' } },
      { who: { visitors: 'new', referrer: ['direct'], utm: { source: ['mail'] }, visits: { min: 1, max: 3 } } },
      [
        'who: asks people at their first visit, at visits 1 to 3, who came from direct, who came with utm_source "mail"; before: people by touch, in "de", at visit 2 and later, who are employees.',
      ],
    ],
    [
      'its parameters',
      { query: { ref: ['mail', 'web'] } },
      {},
      ['query: asks for nothing in the address; before: for ref "mail" or "web".'],
    ],
    ['no dates', { until: '2026-12-31' }, {}, ['dates: runs without end; before: until 2026-12-31.']],
    [
      'its moment',
      { when: { load: '3s' } },
      { when: { event: 'x' } },
      ["when: asks when your page calls mood.event('x'), no longer 3 seconds after the page has loaded."],
    ],
    ['where', {}, { where: 'launcher' }, ['where: stands behind the Feedback button and no longer opens by itself.']],
    ['a place', {}, { where: { inline: '#after' } }, ['where: stands in #after and no longer opens by itself.']],
    [
      'a tag',
      { where: 'launcher' },
      { where: 'inline' },
      ['where: stands in <moodpoint-inline prompt="mood"> and no longer stands behind the Feedback button.'],
    ],
    [
      'where, back',
      { where: 'launcher' },
      {},
      ['where: opens by itself and no longer stands behind the Feedback button.'],
    ],
    [
      'its touchpoint',
      {},
      { touchpoint: 'x' },
      ['touchpoint: counts for "x", no longer for "mood": that series ends.'],
    ],
    ['its owner', { owner: 'a' }, { owner: 'b' }, ['owner: owner: "b"; before: "a".']],
    ['what it decides', {}, { decides: 'x' }, ['decides: decides: "x"; before: nothing.']],
    [
      'its own pacing',
      {},
      { pacing: { maxShowings: 1, between: '7d' } },
      [
        'pacing.between: between 14d → 7d: 7 days lie between two prompts the page opens.',
        'pacing.maxShowings: maxShowings 3 → 1: it is given up after 1 showing without an answer.',
      ],
    ],
  ])('has another one: %s', (_, before, after, texts) => {
    expect(told(aFile(before), aFile(after))).toEqual(texts.map((text) => `mood, ${text}`))
  })

  test('that was faulty before is new now', () => {
    expect(told(aFile({ share: '25' }), aFile())).toEqual(['mood, added: is new.'])
  })
})

describe('the file', () => {
  const place: Touchpoint = { touchpoint: 'x', stage: 'before' }
  test.each<[string, Partial<PromptFile>, Partial<PromptFile>, string[]]>([
    [
      'pacing of all, told once',
      {},
      { pacing: { perVisit: 2, afterAnswer: '10d', afterDismissal: '1d' } },
      [
        'file, pacing.perVisit: perVisit 1 → 2: the page opens 2 prompts in a visit at most.',
        'file, pacing.afterAnswer: afterAnswer 90d → 10d: who has answered is left alone with it for 10 days.',
        'file, pacing.afterDismissal: afterDismissal 30d → 1d: who has closed it is left alone with it for 1 day.',
      ],
    ],
    ['look', {}, { look: { accent: '#123' } }, ['file, look: the look changed.']],
    [
      'changes, told, reworded and gone',
      { changes: [oldChange, { ...oldChange, date: '2026-11-01' }] },
      {
        changes: [
          { ...oldChange, text: 'Better.' },
          { ...oldChange, touchpoint: 'cart' },
        ],
      },
      [
        'file, changes: the change of 2026-12-01 at "cart" is told, once, to people who answered low there before.',
        'file, changes: the change of 2026-11-01 at "mood" is told no more.',
        'file, changes: the change of 2026-12-01 at "mood" has other words: who was told is not told again.',
      ],
    ],
    [
      'journey, more',
      {},
      { journey: [place] },
      ['file, journey: "x" is on the journey now: records of its prompts say where.'],
    ],
    [
      'journey, less',
      { journey: [place] },
      {},
      ['file, journey: "x" has left the journey: records of its prompts lack stage and corner.'],
    ],
    [
      'journey, other',
      { journey: [place] },
      { journey: [{ ...place, stage: 'after', corner: 'product' }] },
      ['file, journey: "x": stage before → after and corner nothing → product: records say so from now on.'],
    ],
  ])('has another one: %s', (_, before, after, texts) => {
    expect(told(aFile({}, before), aFile({}, after))).toEqual(texts)
  })

  test('has another language, which people are asked in', () => {
    expect(told(aFile({ question: both }), aFile({ question: both }, { language: 'de' }))).toEqual([
      'file, language: language "en" → "de": people whose language a prompt lacks are asked in that.',
    ])
  })

  test('has another order', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, question: `${id}?` }))
    const text = 'file, order: the order is another: of two at the same moment the first asks.'
    expect(told({ prompts: [a, b] }, { prompts: [b, a] })).toEqual([text])
  })
})

test('nothing changed is no change, whatever the order of keys and the defaults written out', () => {
  const written: Own = {
    share: '100%',
    when: [{ load: '3s' }, { route: '3s' }],
    touchpoint: 'mood',
    where: 'float',
  }
  expect(told(aFile(), aFile(written, { language: 'en', pacing: { perVisit: 1 } }))).toEqual([])
})

test('no file is too broken to be compared', () => {
  for (const [, content] of [...misshapenFiles, ...hopelessFiles]) {
    expect(Array.isArray(changesBetween(content, aFile()))).toBe(true)
    expect(Array.isArray(changesBetween(aFile(), content))).toBe(true)
  }
})
