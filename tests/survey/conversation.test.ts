import { describe, expect, test } from 'vitest'
import { messages as de } from '../../src/locales/de.js'
import { en } from '../../src/locales/en.js'
import { type Asked, toConversation } from '../../src/survey/conversation.js'

/** The text of a prompt in English; whoever localises a text finds out that it is none. */
const inEnglish = (text: unknown) => {
  const own = typeof text === 'object' ? (text as { en?: unknown }).en : text
  if (typeof own !== 'string') throw new TypeError('a text is missing')
  return own
}
const read = (prompt: Asked) => toConversation(prompt, en, inEnglish)
const rating = { id: 'rating', scale: 'faces-5', text: 'How was it?', options: [], if: {} }
const because = (band: string, about: string, text: string) => ({
  ...{ id: 'because', scale: 'comment', options: [], text, about },
  if: { rating: band },
})

describe('the short form', () => {
  test('asks a rating, and what moodpoint itself asks after each band', () => {
    expect(read({ question: 'How was it?' })).toEqual([
      rating,
      because('low', 'pain', 'What got in your way?'),
      because('mid', 'change', 'What is the one thing to change?'),
      because('high', 'gain', 'What worked well?'),
    ])
  })

  test('asks nothing more where the follow-up is empty', () => {
    expect(read({ question: 'How was it?', followUp: {} })).toEqual([rating])
  })

  test('asks after the bands it names alone', () => {
    const { low, high } = { low: 'What hurt?', high: 'What helped?' }
    expect(read({ question: 'How was it?', followUp: { high, low } })).toEqual([
      rating,
      because('low', 'pain', low),
      because('high', 'gain', high),
    ])
  })

  const options = ['Too many steps', { id: 'pay', text: { en: 'Payment' } }]
  const shownOptions = [
    { id: 'too-many-steps', text: 'Too many steps' },
    { id: 'pay', text: 'Payment' },
  ]
  test.each([
    ['a text', 'What hurt?', [{ id: 'because', scale: 'comment', text: 'What hurt?', options: [] }]],
    ['texts by language', { en: 'What hurt?', de: 'Was?' }, [{ id: 'because', scale: 'comment', text: 'What hurt?' }]],
    [
      'a text of its own id',
      { id: 'hurt', text: 'What hurt?' },
      [{ id: 'hurt', scale: 'comment', text: 'What hurt?' }],
    ],
    [
      'options',
      { text: 'What hurt?', options },
      [
        { id: 'because', scale: 'choice', text: 'What hurt?', options: shownOptions },
        { id: 'more', scale: 'comment', text: 'Anything to add?', options: [] },
      ],
    ],
    [
      'options of its own id',
      { id: 'hurt', text: { en: 'What hurt?' }, options },
      [
        { id: 'hurt', scale: 'choice', text: 'What hurt?', options: shownOptions },
        { id: 'more', scale: 'comment', text: 'Anything to add?' },
      ],
    ],
  ])('takes %s as a follow-up', (_, low, expected) => {
    const shared = { if: { rating: 'low' }, about: 'pain' }
    expect(read({ question: 'How was it?', followUp: { low } }).slice(1)).toMatchObject(
      expected.map((question) => ({ ...question, ...shared })),
    )
  })

  test('keeps its scale', () => {
    expect(read({ question: 'Which?', scale: 'comment', followUp: {} })).toMatchObject([{ scale: 'comment' }])
  })

  test('without any text asks the question moodpoint brings, in each of its languages', () => {
    expect(read({ question: {} })[0]?.text).toBe('How do you feel right now?')
    expect(toConversation({ question: {} }, de, inEnglish)[0]?.text).toBe('Wie geht es Ihnen gerade?')
  })
})

describe('the long form', () => {
  test('is asked as it stands, in its order', () => {
    const questions = read({
      questions: [
        { id: 'effort', text: { en: 'How hard was it?' } },
        { id: 'why', text: 'Why?', scale: 'choice', options: ['Price'], if: { effort: 'low' } },
        { id: 'words', text: 'Tell us', scale: 'comment' },
      ],
    })
    expect(questions).toEqual([
      { id: 'effort', scale: 'faces-5', text: 'How hard was it?', options: [], if: {} },
      { id: 'why', scale: 'choice', text: 'Why?', options: [{ id: 'price', text: 'Price' }], if: { effort: 'low' } },
      { id: 'words', scale: 'comment', text: 'Tell us', options: [], if: {} },
    ])
  })

  test('comes in place of the short one', () => {
    expect(read({ question: 'Short?', questions: [{ id: 'a', text: 'Long?' }] })).toMatchObject([{ text: 'Long?' }])
  })
})

test('every text of a prompt passes the one who localises it, each once', () => {
  const seen: unknown[] = []
  const followUp = { low: { text: 'B', options: ['C', { id: 'd', text: 'D' }] }, high: 'E' }
  toConversation({ question: 'A', followUp }, en, (text) => String(seen.push(text)))
  expect(seen.sort()).toEqual(['A', 'B', 'C', 'D', 'E'])
})

describe('a malformed prompt throws, so that it is not shown:', () => {
  // Such prompts come past the engine's guard, which reads no texts.
  const malformed = (prompt: object) => () => read(prompt as Asked)
  test.each([
    ['no question', {}],
    ['a question that is a number', { question: 42 }],
    ['a question that is true', { question: true }],
    ['a question that is a list', { question: [] }],
    ['an option without an id', { questions: [{ id: 'a', text: 'A?', options: [{ text: 'Price' }] }] }],
    ['questions that are no list', { questions: 'How?' }],
    ['a question that is null', { questions: [null] }],
    ['options that are no list', { questions: [{ id: 'a', text: 'A?', options: 'price' }] }],
    ['an option that is null', { questions: [{ id: 'a', text: 'A?', options: [null] }] }],
    ['a follow-up of options that are no list', { question: 'How?', followUp: { low: { text: 'Why?', options: 1 } } }],
  ])('%s', (_, prompt) => {
    expect(malformed(prompt)).toThrow(TypeError)
  })
})

describe('the options of a question', () => {
  // Answers hold ids alone: what shares one cannot be told apart afterwards, nor on the page.
  test.each([[['👍', '👎']], [['Slow!', 'Slow?']], [[`${'x'.repeat(80)} a`, `${'x'.repeat(80)} b`]]])(
    'are told apart, or the prompt is not shown: %j',
    (options) => {
      const idsOf = () => read({ questions: [{ id: 'a', text: 'A?', scale: 'choice', options }] })[0]?.options
      let ids: unknown[] = ['not', 'shown']
      try {
        ids = idsOf()?.map(({ id }) => id) ?? []
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError)
      }
      expect(new Set(ids).size).toBe(2)
    },
  )
})
