import { describe, expect, test } from 'vitest'
import type { Answer, MoodpointRecord, Prompt, PromptFile, Question } from '../../src/index.js'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import { aRecord } from '../receiver/aRecord.js'

// Each wrong file below must not compile; that the checker finds it as well is for those who write JSON.
const wrong = (prompt: Prompt) => expect(checkPromptFile({ prompts: [prompt] })).not.toEqual([])
const right = (file: PromptFile) => expect(checkPromptFile(file)).toEqual([])

describe('prompts that do not compile', () => {
  test('without an id', () => {
    // @ts-expect-error id
    wrong({ question: 'How was it?' })
  })

  test('with a key that is misspelt', () => {
    // @ts-expect-error pages
    wrong({ id: 'mood', question: 'How?', pagse: ['/'] })
    // @ts-expect-error followUp.low
    wrong({ id: 'mood', question: 'How?', followUp: { worst: 'Why?' } })
    // @ts-expect-error pacing.between
    wrong({ id: 'mood', question: 'How?', pacing: { betwen: '14d' } })
  })

  test('with words nobody knows', () => {
    // @ts-expect-error stars-5
    wrong({ id: 'mood', question: 'How?', scale: 'stars' })
    // @ts-expect-error float or launcher
    wrong({ id: 'mood', question: 'How?', where: 'centre' })
    // @ts-expect-error people, product, process or feedback
    wrong({ id: 'mood', question: 'How?', area: 'place' })
    // @ts-expect-error load, route or event
    wrong({ id: 'mood', question: 'How?', when: { scrol: '60%' } })
  })

  test('with values of another type', () => {
    // @ts-expect-error a text, or texts by language
    wrong({ id: 'mood', question: 5 })
    // @ts-expect-error a list
    wrong({ id: 'mood', question: 'How?', pages: '/' })
    // @ts-expect-error a share such as "25%"
    wrong({ id: 'mood', question: 'How?', share: 0.25 })
    // @ts-expect-error a duration such as "3s"
    wrong({ id: 'mood', question: 'How?', when: { load: 3 } })
    // @ts-expect-error a day such as "2026-12-01"
    wrong({ id: 'mood', question: 'How?', from: new Date(0) })
    // @ts-expect-error a number
    wrong({ id: 'mood', question: 'How?', pacing: { perVisit: '1' } })
  })

  test('with follow-ups and options that lack a part', () => {
    // @ts-expect-error a translated option names an id
    wrong({ id: 'mood', question: 'How?', followUp: { low: { text: 'Why?', options: [{ text: { en: 'Price' } }] } } })
    // @ts-expect-error a follow-up with options has a text
    wrong({ id: 'mood', question: 'How?', followUp: { low: { options: ['Price'] } } })
  })

  test('with questions that lack a part', () => {
    // @ts-expect-error a text
    const textless: Question = { id: 'effort' }
    wrong({ id: 'long', questions: [textless] })
    // @ts-expect-error a band, not a point
    wrong({ id: 'long', questions: [{ id: 'why', text: 'Why?', if: { effort: 2 } }] })
  })
})

describe('files that do not compile', () => {
  test('without prompts, or with a look nobody knows', () => {
    // @ts-expect-error prompts
    const empty: PromptFile = { language: 'en' }
    expect(checkPromptFile(empty)).not.toEqual([])
    // @ts-expect-error auto, light or dark
    const dim: PromptFile = { prompts: [], look: { scheme: 'dim' } }
    expect(checkPromptFile(dim)).not.toEqual([])
    // @ts-expect-error before, during or after
    const early: PromptFile = { prompts: [], journey: [{ touchpoint: 'cart', stage: 'early' }] }
    expect(checkPromptFile(early)).not.toEqual([])
  })
})

describe('files that do compile', () => {
  test('with every shape a field may have', () => {
    right({
      $schema: './prompts.schema.json',
      language: 'de',
      prompts: [
        { id: 'least', question: 'Wie war es?' },
        { id: 'texts', question: { de: 'Wie?', en: 'How?' }, followUp: {} },
        { id: 'ways', question: 'Wie?', when: [{ load: '3s' }, { route: '1m' }, { event: 'paid' }] },
        { id: 'text', question: 'Wie?', followUp: { low: { text: { de: 'Warum?', en: 'Why?' } } } },
        { id: 'options', question: 'Wie?', followUp: { low: { id: 'why', text: 'Warum?', options: ['Preis'] } } },
        {
          id: 'long',
          questions: [
            { id: 'a', text: 'A?' },
            { id: 'b', text: 'B?', scale: 'comment', if: { a: 'low' } },
          ],
        },
      ],
      journey: [{ touchpoint: 'least', stage: 'after', corner: 'service', people: 'employees' }],
      pacing: { perVisit: 1 },
      look: { accent: '#0b5394', scheme: 'dark' },
    })
  })
})

test('an answer is told apart by what it holds', () => {
  const read = (answer: Answer): string => {
    if ('value' in answer) return `${answer.band} ${answer.value}`
    if ('choices' in answer) return answer.choices.join()
    return 'comment' in answer ? answer.comment : `${answer.replyTo}`
  }
  const record: MoodpointRecord = aRecord()
  expect(record.answers.map(read)).toEqual(['low 2', 'Too many steps'])
  // @ts-expect-error not every answer has a value
  expect(record.answers[1]?.value).toBeUndefined()
})
