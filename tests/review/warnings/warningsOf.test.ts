import { describe, expect, test } from 'vitest'
import type { Prompt, PromptFile } from '../../../src/prompts/types.js'
import { warningsOf } from '../../../src/review/warnings/warningsOf.js'
import { hopelessFiles } from '../../prompts/hopelessFiles.js'
import { misshapenFiles } from '../../prompts/misshapenFiles.js'

const circumstances = { now: Date.UTC(2026, 11, 3, 10, 15), answerRate: 0.1 }
const aPrompt = (own: Partial<Prompt> = {}): Prompt => ({
  ...{ id: 'mood', question: 'How was it?', decides: 'What next?', owner: 'us' },
  ...own,
})
const two = (first: Partial<Prompt>, second: Partial<Prompt>, file: Partial<PromptFile> = {}): PromptFile => ({
  ...file,
  prompts: [aPrompt({ id: 'first', ...first }), aPrompt({ id: 'second', ...second })],
})
const one = (own: Partial<Prompt>, file: Partial<PromptFile> = {}): PromptFile => ({ ...file, prompts: [aPrompt(own)] })
const here = { pages: ['/a'] }
const both = { en: 'How was it?', de: 'Wie war es?' }
const long = 'How was all of it that we did for you this day?'
const launcher = { where: 'launcher' } as const
const visitors = { visitors: 2000 }

describe('warns of', () => {
  test.each<[string, PromptFile, string, RegExp, object?]>([
    ['a last day gone by', one({ until: '2026-11-30' }), 'prompts[0].until', /^nobody is asked any more/],
    ['no room in a visit', one({ pacing: { perVisit: 0 } }), 'prompts[0].pacing.perVisit', /never opens by itself/],
    ['no showings', one({ pacing: { maxShowings: 0 } }), 'prompts[0].pacing.maxShowings', /never opens by itself/],
    ['no room in the file', one({}, { pacing: { perVisit: 0 } }), 'prompts[0]', /"perVisit" of the file is 0/],
    ['the same pages and moment', two({}, {}), 'prompts[1]', /^"first" always comes first.* 14 days later$/],
    [
      'an earlier moment further down',
      two({}, { when: [{ load: '1s' }, { route: '1s' }] }),
      'prompts[0]',
      /^"second" always/,
    ],
    ['a higher priority further down', two({}, { priority: 1 }), 'prompts[0]', /^"second" always comes first/],
    ['wider pages', two({ pages: ['/a*'] }, here), 'prompts[1]', /^"first" always comes first/],
    [
      'the same event',
      two({ when: { event: 'x' } }, { when: { event: 'x' }, ...here }),
      'prompts[1]',
      /^"first" always/,
    ],
    ['longer days', two({ from: '2026-01-01' }, { from: '2026-12-01' }), 'prompts[1]', /^"first" always/],
    [
      'a launcher before',
      two({ ...launcher, pages: ['/a*'] }, { ...launcher, ...here }),
      'prompts[1].pages',
      /^the launcher always asks "first"/,
    ],
    [
      'more on a page than a visit has room for',
      two({ share: '50%', ...here }, { share: '50%', pages: ['/a', '/b'] }),
      'prompts[1]',
      /^"first" and "second" may all ask on \/a, and a visit has room for 1 prompt$/,
    ],
    [
      'people of a language it is not told in',
      one({ who: { languages: ['en', 'de-AT'] } }),
      'prompts[0].who.languages[1]',
      /^people of "de-AT" are asked in "en"$/,
    ],
    [
      'a finger that is to leave as a mouse does',
      one({ who: { inputs: ['touch'] }, when: { exit: 'mouse' } }),
      'prompts[0].who.inputs',
      /^it asks where a touch is used, and waits for a mouse to leave$/,
    ],
    [
      'the same visitors at the same moment',
      two({ who: { devices: ['phone'] } }, { who: { devices: ['phone'] } }),
      'prompts[1]',
      /^"first" always comes first/,
    ],
    [
      'visitors both ask',
      two({ who: { devices: ['phone', 'desktop'] } }, { who: { devices: ['desktop'] } }),
      'prompts[1]',
      /^"first" and "second" may all ask/,
    ],
    [
      'hours within all day',
      two({ hours: '09:00-17:00', ...here }, here),
      'prompts[1]',
      /^"first" and "second" may all ask on \/a/,
    ],
    [
      'a share too small',
      one({ share: '5%' }),
      'prompts[0].share',
      /^asks 5% of 2000 visitors a month: at most 10 answers where 10% answer, .* takes 62$/,
      visitors,
    ],
    ['too few visitors', one({}), 'prompts[0].share', /at most 20 answers/, { visitors: 200 }],
    [
      'a missing translation',
      two({ ...here, question: both }, { when: { event: 'x' } }),
      'prompts[1]',
      /^has no "de", which "first" has$/,
    ],
    [
      'a text that lacks a language',
      two({ ...here, question: both }, { pages: ['/b'], question: both, followUp: { low: { en: 'Why?' } } }),
      'prompts[1].followUp.low',
      /^has no "de"/,
    ],
    ['a long question', one({ question: `${long} Really?` }), 'prompts[0].question', /^has 13 words$/],
    [
      'a long translation',
      one({ question: { en: 'How?', de: `${long} Ja?` } }),
      'prompts[0].question',
      /13 words in "de"$/,
    ],
    ['a long follow-up', one({ followUp: { low: `${long} Really?` } }), 'prompts[0].followUp.low', /^has 13 words$/],
    [
      'long words without spaces',
      one({ question: { en: 'How?', ja: '今日の私たちの店での買い物の体験について全体的にどのように感じましたか' } }),
      'prompts[0].question',
      /words in "ja"/,
    ],
    ['two things', one({ question: 'How was the price and the service?' }), 'prompts[0].question', /two things.*"and"/],
    [
      'two things in German',
      one({ question: { en: 'How?', de: 'Wie waren Preis und Service?' } }),
      'prompts[0].question',
      /two things.*"und"/,
    ],
    ...(
      [
        ['ease-5', 'How was checking out?', 'how easy or hard something was'],
        ['expect-5', 'How was your order?', 'how something compares with what was expected'],
        ['csat-5', 'How do you feel?', 'how satisfied somebody is'],
        ['confident-5', 'How do you feel?', 'how confident somebody is'],
        ['thumbs', 'How was this page?', 'no or yes'],
        ['recommend-11', 'How was your order?', 'how likely a recommendation is'],
      ] as const
    ).map(([scale, question, answers]): [string, PromptFile, string, RegExp] => [
      `a question ${scale} does not answer`,
      one({ question, scale }),
      'prompts[0].question',
      RegExp(`^does not ask what the scale "${scale}" answers: ${answers}$`),
    ]),
    [
      'a translation its scale does not answer',
      one({ question: { en: 'How easy or hard was it?', de: 'Wie war es?' }, scale: 'ease-5' }),
      'prompts[0].question',
      /"ease-5"/,
    ],
    [
      'the good alone',
      one({ question: 'How much did you love it?' }),
      'prompts[0].question',
      /^asks only for the good: "love"$/,
    ],
    [
      'happy alone',
      one({ question: 'How happy are you?' }),
      'prompts[0].question',
      /^asks only for the good: "happy"$/,
    ],
    [
      'the good alone in German',
      one({ question: { en: 'How?', de: 'Wie zufrieden sind Sie?' } }),
      'prompts[0].question',
      /"zufrieden"/,
    ],
    [
      'nothing after low',
      one({ followUp: { high: 'Why?' } }),
      'prompts[0].followUp.low',
      /^nothing is asked after a low answer$/,
    ],
    ['nothing after low at all', one({ followUp: {} }), 'prompts[0].followUp.low', /^nothing is asked/],
    [
      'nothing after low in the long form',
      {
        prompts: [
          {
            id: 'a',
            questions: [
              { id: 'r', text: 'How?' },
              { id: 'b', text: 'Why?', if: { r: 'high' } },
            ],
            decides: 'x',
            owner: 'y',
          },
        ],
      },
      'prompts[0].questions',
      /^nothing is asked/,
    ],
    ['nobody to act', one({ owner: ' ' }), 'prompts[0]', /^has no "owner", who acts on them$/],
    ['no decision', one({ decides: '' }), 'prompts[0]', /^has no "decides", the decision its answers inform$/],
    ['neither', { prompts: [{ id: 'a', question: 'How?' }] }, 'prompts[0]', /^has no "decides", .*, and no "owner"/],
  ])('%s', (_, file, path, problem, more) => {
    const warnings = warningsOf(file, { ...circumstances, ...more })
    expect(warnings).toEqual([
      { path, problem: expect.stringMatching(problem), remedy: expect.stringMatching(/^[a-z]/) },
    ])
  })
})

describe('is content with', () => {
  test.each<[string, PromptFile, object?]>([
    ['a plain prompt', one({})],
    ['a last day that may still last somewhere', one({ until: '2026-12-02' })],
    ['a launcher without room in a visit', one({ ...launcher, pacing: { perVisit: 0 } })],
    ['other pages', two(here, { pages: ['/b'] })],
    ['pages of which one is excluded', two({ pages: ['/a*', '!/a'] }, here)],
    ['other moments', two(here, { when: { event: 'x' }, ...here })],
    ['other events', two({ when: { event: 'x' } }, { when: { event: 'y' } })],
    ['other devices', two({ who: { devices: ['phone'] } }, { who: { devices: ['tablet', 'desktop'] } })],
    ['new and returning visitors', two({ who: { visitors: 'new' } }, { who: { visitors: 'returning' } })],
    ['customers and employees', two({ who: { people: 'customers' } }, { who: { people: 'employees' } })],
    ['people of its language', one({ question: both, who: { languages: ['de-AT', 'en'] } })],
    ['each hand as it leaves', one({ who: { inputs: ['touch'] }, when: [{ exit: 'mouse' }, { exit: 'touch' }] })],
    ['other days', two({ ...here, until: '2026-12-24' }, { ...here, from: '2026-12-25' })],
    ['room for two, and no wait', two({}, {}, { pacing: { perVisit: 2, between: '0s' } })],
    ['a launcher and a prompt that opens', two({}, launcher)],
    ['launchers the checker tells of', two(launcher, launcher)],
    ['two in the page', two({ where: 'inline' }, { where: 'inline' }, { pacing: { perVisit: 2 } })],
    ['a share large enough', one({ share: '31%' }), visitors],
    ['a launcher, whatever its visitors', one(launcher), { visitors: 1 }],
    ['the same languages', two({ question: both }, { question: both, when: { event: 'x' } })],
    ['twelve words', one({ question: long })],
    ['opposites', one({ question: 'How happy or unhappy are you?' })],
    ['opposites the other way round', one({ question: 'How hard or easy was it?' })],
    ['opposites in German', one({ question: { en: 'How?', de: 'Wie leicht oder schwer war es?' } })],
    ['one group of people', one({ question: 'How about telling a friend or colleague?' })],
    ['two things in a comment', one({ followUp: { low: 'What went wrong, and where?' } })],
    ['words nobody knows', one({ question: 'Wie tevreden en blij bent u?' }, { language: 'nl' })],
    ['its own follow-ups', one({ followUp: { low: 'Why?' } })],
    [
      'a question for everybody in the long form',
      {
        prompts: [
          {
            id: 'a',
            questions: [
              { id: 'r', text: 'How?' },
              { id: 'b', text: 'Why?', scale: 'comment' },
            ],
            decides: 'x',
            owner: 'y',
          },
        ],
      },
    ],
  ])('%s', (_, file, more) => {
    expect(warningsOf(file, { ...circumstances, ...more })).toEqual([])
  })
})

test('the remedy for a small share is the share that is enough', () => {
  const [warning] = warningsOf(one({ share: '5%' }), { ...circumstances, ...visitors })
  expect(warning?.remedy).toBe('write "31%", or wait 7 months before you read its results')
  expect(warningsOf(one({ share: '31%' }), { ...circumstances, ...visitors })).toEqual([])
})

test('a crowd is told of once, for the page where it is largest', () => {
  const prompts = ['a', 'b', 'c'].map((id) => aPrompt({ id, share: '50%', pages: id === 'c' ? ['/a'] : ['/a', '/b'] }))
  expect(warningsOf({ prompts }, circumstances).map(({ problem }) => problem)).toEqual([
    '"a", "b" and "c" may all ask on /a, and a visit has room for 1 prompt',
  ])
})

test("who is shown to nobody is in nobody's way", () => {
  const problems = warningsOf(two({ pacing: { maxShowings: 0 }, ...here }, here), circumstances)
  expect(problems.map(({ path }) => path)).toEqual(['prompts[0].pacing.maxShowings'])
})

test('prompts compete on the days they share', () => {
  const days = [{ until: '2027-01-31' }, { from: '2027-01-15', share: '50%' }]
  const problems = warningsOf(two({ ...here, ...days[0] }, { ...here, ...days[1] }), circumstances)
  expect(problems).toMatchObject([{ path: 'prompts[1]', problem: expect.stringContaining('may all ask on /a') }])
})

test('no file is too broken to be read', () => {
  const files = [...misshapenFiles, ...hopelessFiles].map(([, content]) => content)
  for (const file of [...files, null, 7, [], { pacing: null, prompts: [null] }])
    expect(Array.isArray(warningsOf(file, { ...circumstances, visitors: 10 }))).toBe(true)
})

describe('a question its scale does answer is no warning:', () => {
  test.each([
    ['ease-5', { en: 'How easy or hard was it?', de: 'Wie leicht oder schwer war es?' }],
    ['expect-5', { en: 'Was it what you expected?', de: 'War es, wie Sie es erwartet haben?' }],
    ['csat-5', { en: 'How satisfied or dissatisfied are you?', de: 'Wie zufrieden oder unzufrieden sind Sie?' }],
    ['confident-5', { en: 'How confident do you feel?', de: 'Wie sicher fühlen Sie sich?' }],
    ['thumbs', { en: 'Did this page help?', de: 'Hat diese Seite geholfen?' }],
    ['recommend-11', { en: 'Would you recommend us?', de: 'Würden Sie uns empfehlen?' }],
    ['ease-5', { en: 'How easy or hard was it?', fr: 'Comment était-ce ?' }],
    ['stars-5', { en: 'How was your stay?' }],
  ] as const)('%s, %j', (scale, question) => {
    expect(warningsOf(one({ question, scale }), circumstances)).toEqual([])
  })
})
