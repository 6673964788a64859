import { describe, expect, test } from 'vitest'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'

const good = { id: 'good', question: 'How was it?' }

describe('a prompt', () => {
  test('needs an id and a question, and is polite and patient without being told', () => {
    expect(readPromptFile({ prompts: [good] })).toEqual({
      language: 'en',
      look: {},
      pacing: { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 },
      faults: [],
      journey: [],
      prompts: [
        {
          ...good,
          when: [
            ['load', '3s'],
            ['route', '3s'],
          ],
          pages: [],
          share: '100%',
          where: 'float',
          touchpoint: 'good',
          pacing: { perVisit: 1, between: '14d', afterAnswer: '90d', afterDismissal: '30d', maxShowings: 3 },
          path: 'prompts[0] "good"',
        },
      ],
    })
  })

  test('takes what it leaves out of its pacing from the file, and that from the defaults', () => {
    const { prompts } = readPromptFile({
      pacing: { between: '7d', perVisit: 2 },
      prompts: [{ ...good, pacing: { perVisit: 5 } }],
    })
    expect(prompts[0]?.pacing).toMatchObject({ perVisit: 5, between: '7d', afterAnswer: '90d' })
  })

  test.each([
    [{ load: '500ms' }, [['load', '500ms']]],
    [
      [{ event: 'paid' }, { route: '1m' }],
      [
        ['event', 'paid'],
        ['route', '1m'],
      ],
    ],
    [{ scroll: { selector: '#list', to: '60%' } }, [['scroll', { selector: '#list', to: '60%' }]]],
    [
      [{ exit: 'mouse' }, { views: 3 }],
      [
        ['exit', 'mouse'],
        ['views', 3],
      ],
    ],
  ])('waits for %j', (when, expected) => {
    expect(readPromptFile({ prompts: [{ ...good, when }] }).prompts[0]?.when).toEqual(expected)
  })

  test('may ask by the long form instead', () => {
    const questions = [{ id: 'effort', text: 'How hard was it?' }]
    const { prompts, faults } = readPromptFile({ prompts: [{ id: 'long', questions }] })
    expect(prompts).toMatchObject([{ id: 'long', questions }])
    expect(faults).toEqual([])
  })
})

describe('a malformed prompt is left out alone, and its path is told:', () => {
  test.each([
    ['no object', null, 'prompts[1].id'],
    ['a text', 'ask!', 'prompts[1].id'],
    ['no id', { id: undefined }, 'prompts[1].id'],
    ['an id with a space', { id: 'two words' }, 'prompts[1] "two words".id'],
    ['an id that is too long', { id: 'x'.repeat(65) }, `prompts[1] "${'x'.repeat(65)}".id`],
    ['an id that is a number', { id: 7 }, 'prompts[1].id'],
    ['an id given before', { id: 'good' }, 'prompts[1] "good".id'],
    ['no question', { question: undefined }, 'prompts[1] "bad".question'],
    ['an empty question', { question: '' }, 'prompts[1] "bad".question'],
    ['an empty list of questions beside a question', { questions: [] }, 'prompts[1] "bad".question'],
    ['an empty list of questions', { question: undefined, questions: [] }, 'prompts[1] "bad".question'],
    ['a trigger nobody knows', { when: { scrol: '60%' } }, 'prompts[1] "bad".when'],
    ['a trigger that is empty', { when: {} }, 'prompts[1] "bad".when'],
    ['a trigger that is null', { when: null }, 'prompts[1] "bad".when'],
    ['a delay that is none', { when: { load: 'soon' } }, 'prompts[1] "bad".when'],
    ['one bad trigger of two', { when: [{ load: '3s' }, { route: 3 }] }, 'prompts[1] "bad".when'],
    ['an event that has no name', { when: { event: 5 } }, 'prompts[1] "bad".when'],
    ['pages that are no list', { pages: '/cart' }, 'prompts[1] "bad".pages'],
    ['a page without a slash', { pages: ['/', 'cart'] }, 'prompts[1] "bad".pages'],
    ['a page that is a number', { pages: [1] }, 'prompts[1] "bad".pages'],
    ['a share without a percent sign', { share: '25' }, 'prompts[1] "bad".share'],
    ['a share that is a number', { share: 25 }, 'prompts[1] "bad".share'],
    ['a share above all', { share: '101%' }, 'prompts[1] "bad".share'],
    ['a place nobody knows', { where: 'centre' }, 'prompts[1] "bad".where'],
    ['a place in a list', { where: ['launcher'] }, 'prompts[1] "bad".where'],
    ['a place without a selector', { where: { inline: '' } }, 'prompts[1] "bad".where'],
    ['a touchpoint with a space', { touchpoint: 'order confirmed' }, 'prompts[1] "bad".touchpoint'],
    ['a touchpoint that is a number', { touchpoint: 7 }, 'prompts[1] "bad".touchpoint'],
    ['an area nobody knows', { area: 'place' }, 'prompts[1] "bad".area'],
    ['an area in a list', { area: ['people'] }, 'prompts[1] "bad".area'],
    ['pacing by a word', { pacing: { between: 'often' } }, 'prompts[1] "bad".pacing'],
    ['pacing by a number of days', { pacing: { afterAnswer: 90 } }, 'prompts[1] "bad".pacing'],
    ['a negative number of prompts', { pacing: { perVisit: -1 } }, 'prompts[1] "bad".pacing'],
    ['no number of prompts', { pacing: { perVisit: null } }, 'prompts[1] "bad".pacing'],
    ['a number of showings in words', { pacing: { maxShowings: 'three' } }, 'prompts[1] "bad".pacing'],
  ])('%s', (_, broken, path) => {
    const bad = broken && typeof broken === 'object' ? { id: 'bad', question: 'How?', ...broken } : broken
    const { prompts, faults } = readPromptFile({ prompts: [good, bad, { ...good, id: 'last' }] })
    expect(faults).toEqual([path])
    expect(prompts.map(({ id }) => id)).toEqual(['good', 'last'])
  })

  test('many at once are all told', () => {
    const { prompts, faults } = readPromptFile({
      prompts: [{ ...good, share: 1 }, good, { ...good, id: 'third', area: 1 }],
      journey: [{ touchpoint: 'good', stage: 'early' }],
    })
    expect(faults).toEqual([
      'prompts[0] "good".share',
      'prompts[1] "good".id',
      'prompts[2] "third".area',
      'journey[0].stage',
    ])
    expect(prompts).toEqual([])
  })
})

describe('a file', () => {
  test.each([
    [null],
    [undefined],
    [42],
    ['prompts'],
    [true],
    [[]],
    [{}],
    [{ prompts: null }],
    [{ prompts: { 0: good } }],
  ])('that is %j asks nothing and says so', (raw) => {
    expect(readPromptFile(raw)).toMatchObject({ prompts: [], faults: ['prompts'] })
  })

  test('without a single prompt is in order', () => {
    expect(readPromptFile({ prompts: [] })).toMatchObject({ prompts: [], faults: [] })
  })

  test.each([
    ['a touchpoint without a name', {}, 'journey[0].touchpoint'],
    ['a stage nobody knows', { touchpoint: 'cart', stage: 'early' }, 'journey[0].stage'],
    ['a corner nobody knows', { touchpoint: 'cart', corner: 'sales' }, 'journey[0].corner'],
    ['people nobody knows', { touchpoint: 'cart', people: 'everybody' }, 'journey[0].people'],
    ['no touchpoint at all', null, 'journey[0].touchpoint'],
  ])('with %s on its journey keeps the other touchpoints', (_, place, path) => {
    const { journey, faults } = readPromptFile({ prompts: [good], journey: [place, { touchpoint: 'good' }] })
    expect(faults).toEqual([path])
    expect(journey).toEqual([{ touchpoint: 'good' }])
  })

  test('whose journey is no list keeps its prompts', () => {
    const { prompts, faults } = readPromptFile({ prompts: [good], journey: 'cart' })
    expect(prompts).toHaveLength(1)
    expect(faults).toEqual(['journey'])
  })

  test('whose pacing is malformed paces as usual and says so', () => {
    const { prompts, faults } = readPromptFile({ prompts: [good], pacing: { between: 'often' } })
    expect(prompts[0]?.pacing.between).toBe('14d')
    expect(faults).toEqual(['file.pacing'])
  })

  test.each([
    ['language', 5],
    ['language', null],
    ['look', null],
    ['look', 7],
  ])('whose %s is %j uses its own instead and says so: the prompts are good', (key, value) => {
    const { language, look, prompts, faults } = readPromptFile({ prompts: [good], [key]: value })
    expect({ language, look }).toEqual({ language: 'en', look: {} })
    expect(prompts).toHaveLength(1)
    expect(faults).toEqual([expect.stringContaining(key)])
  })
})
