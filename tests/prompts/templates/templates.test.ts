import { describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../../src/prompts/checkPromptFile.js'
import { questionsOf } from '../../../src/prompts/lint/questionsOf.js'
import { textsOf } from '../../../src/prompts/lint/textsOf.js'
import { scales } from '../../../src/prompts/scales.js'
import { templates } from '../../../src/prompts/templates/templates.js'
import { warningsOf } from '../../../src/review/warnings/warningsOf.js'

const names = [
  ...['first-impression', 'find-product', 'checkout-effort', 'answer-found', 'support-care', 'recommend', 'goodbye'],
  ...['always-open', 'can-help'],
]
const circumstances = { now: Date.UTC(2026, 11, 3), answerRate: 0.1 }

test('are those promised', () => {
  expect(templates.map(({ prompt }) => prompt.id)).toEqual(names)
})

describe.each(templates.map((template) => [template.prompt.id, template] as const))('%s', (_, template) => {
  const { prompt, place, about } = template
  const file = { prompts: [prompt], ...(place && { journey: [place] }) }
  const questions = questionsOf(prompt)

  test('has nothing to mend and nothing to warn of', () => {
    expect([...checkPromptFile(file), ...warningsOf(file, circumstances)]).toEqual([])
  })

  test('is complete in English and in German, in every text', () => {
    const texts = [...questions.flatMap(textsOf).map(({ text }) => text), ...(place?.name ? [place.name] : [])]
    expect(texts.length).toBeGreaterThanOrEqual(4)
    for (const text of texts) expect(Object.keys(Object(text))).toEqual(['en', 'de'])
  })

  test('asks something after every answer', () => {
    const [first] = questions
    const bands = new Set(scales[first?.scale ?? '']?.bands)
    for (const band of bands) expect(questions.some((one) => one.if.some((own) => own.band === band))).toBe(true)
    if (!bands.size) expect(questions.slice(1).some((one) => !one.if[0])).toBe(true)
  })

  test('says what it is for', () => {
    expect(about).toMatch(/^[a-z].{20,90}[^.]$/)
    expect(prompt).toMatchObject({ decides: expect.stringMatching(/\?$/), owner: expect.any(String) })
  })

  test('stands on the journey where it knows its place', () => {
    if (!place) return expect(prompt.touchpoint).toBeUndefined()
    expect(prompt.touchpoint).toBe(place.touchpoint)
    expect(place).toMatchObject({ stage: expect.any(String), corner: expect.any(String), people: expect.any(String) })
  })
})

test('all of them go together in one file', () => {
  const file = {
    prompts: templates.map(({ prompt }) => prompt),
    journey: templates.flatMap(({ place = [] }) => place),
  }
  expect([...checkPromptFile(file), ...warningsOf(file, circumstances)]).toEqual([])
})
