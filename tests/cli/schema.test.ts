import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import type {
  Change,
  Colour,
  Look,
  Pacing,
  Prompt,
  PromptFile,
  Question,
  Touchpoint,
  Who,
} from '../../src/prompts/types.js'
import { type JsonSchema, matchesSchema } from './matchesSchema.js'
import { type Ended, runCli } from './runCli.js'

let ended: Ended
let schema: JsonSchema
beforeAll(async () => {
  ended = await runCli('schema')
  schema = JSON.parse(ended.stdout)
})

/** Every key of each type; the compiler finds one that is missing here, the tests one that is missing in the schema. */
const keys = {
  file: { $schema: 1, language: 1, prompts: 1, journey: 1, pacing: 1, look: 1, changes: 1 } satisfies Record<
    keyof PromptFile,
    1
  >,
  prompt: {
    ...{ id: 1, question: 1, scale: 1, followUp: 1, questions: 1, when: 1, pages: 1, share: 1, from: 1, until: 1 },
    ...{
      thanks: 1,
      query: 1,
      who: 1,
      weekdays: 1,
      hours: 1,
      timeZone: 1,
      where: 1,
      dismissed: 1,
      touchpoint: 1,
      area: 1,
      priority: 1,
      pacing: 1,
      decides: 1,
      owner: 1,
    },
  } satisfies Record<keyof Prompt, 1>,
  who: {
    ...{ devices: 1, inputs: 1, languages: 1, visitors: 1, visits: 1, referrer: 1, utm: 1, traits: 1, people: 1 },
  } satisfies Record<keyof Who, 1>,
  question: { id: 1, text: 1, scale: 1, options: 1, pick: 1, other: 1, if: 1 } satisfies Record<keyof Question, 1>,
  pacing: { perVisit: 1, between: 1, afterAnswer: 1, afterDismissal: 1, maxShowings: 1 } satisfies Record<
    keyof Pacing,
    1
  >,
  place: { touchpoint: 1, name: 1, stage: 1, corner: 1, people: 1 } satisfies Record<keyof Touchpoint, 1>,
  look: {
    ...{ accent: 1, surface: 1, text: 1, radius: 1, font: 1, scheme: 1, launcher: 1, avoid: 1 },
  } satisfies Record<keyof Look, 1>,
  colour: { light: 1, dark: 1 } satisfies Record<keyof Exclude<Colour, string>, 1>,
  change: { date: 1, touchpoint: 1, text: 1 } satisfies Record<keyof Change, 1>,
}

/** Every schema within a schema. */
function partsOf(part: JsonSchema): JsonSchema[] {
  const { properties = {}, additionalProperties, items, anyOf = [], propertyNames } = part
  const inner = [...Object.values(properties), additionalProperties, items, propertyNames, ...anyOf]
  return [part, ...inner.flatMap((one) => (one && typeof one === 'object' ? partsOf(one) : []))]
}

describe('the JSON schema', () => {
  test('is printed alone', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  })

  test('is the one that comes with the package', () => {
    const packed = readFileSync(new URL('../../dist/prompts.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(packed)).toEqual(schema)
  })

  test('says only what every editor understands', () => {
    const known = [
      ...[
        '$schema',
        'type',
        'enum',
        'const',
        'anyOf',
        'properties',
        'required',
        'additionalProperties',
        'propertyNames',
      ],
      ...[
        'minProperties',
        'items',
        'minItems',
        'maxItems',
        'pattern',
        'format',
        'minLength',
        'maxLength',
        'minimum',
        'maximum',
      ],
    ]
    for (const part of partsOf(schema)) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(part)))
      if (part.type) expect(['object', 'array', 'string', 'number', 'boolean']).toContain(part.type)
      expect(Object.keys(part.properties ?? {})).toEqual(expect.arrayContaining(part.required ?? []))
      expect(() => new RegExp(part.pattern ?? '', 'u')).not.toThrow()
    }
  })

  test.each([
    ['a file', keys.file, () => schema],
    ['a prompt', keys.prompt, () => schema.properties?.prompts?.items],
    ['whom a prompt asks', keys.who, () => schema.properties?.prompts?.items?.properties?.who],
    ['a question', keys.question, () => schema.properties?.prompts?.items?.properties?.questions?.items],
    ['the pacing of a file', keys.pacing, () => schema.properties?.pacing],
    ['the pacing of a prompt', keys.pacing, () => schema.properties?.prompts?.items?.properties?.pacing],
    ['a touchpoint', keys.place, () => schema.properties?.journey?.items],
    ['the look', keys.look, () => schema.properties?.look],
    ['a change', keys.change, () => schema.properties?.changes?.items],
  ])('knows every key of %s, and takes no other', (_, expected, part) => {
    expect(Object.keys(part()?.properties ?? {}).sort()).toEqual(Object.keys(expected).sort())
    expect(part()?.additionalProperties).toBe(false)
  })
})

const good = { id: 'mood', question: 'How was it?' }
const withPrompt = (overrides: object) => ({ prompts: [{ ...good, ...overrides }] })

describe('an editor that reads the schema and the checker agree on', () => {
  test('the prompts of the demo', () => {
    const file = readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8')
    expect(matchesSchema(JSON.parse(file), schema)).toBe(true)
  })

  test.each([
    ['the least prompt', withPrompt({})],
    ['an id in another script', withPrompt({ id: 'заказ' })],
    ['an id with a space', withPrompt({ id: 'a b' })],
    ['an id too long', withPrompt({ id: 'x'.repeat(65) })],
    ['no id', { prompts: [{ question: 'How?' }] }],
    ['a key nobody knows', withPrompt({ pagse: [] })],
    ['texts by language', withPrompt({ question: { en: 'How?', de: 'Wie?' } })],
    ['an empty text', withPrompt({ question: '' })],
    ['no language', withPrompt({ question: {} })],
    ['a question of spaces', withPrompt({ question: ' ' })],
    ['a question too long', withPrompt({ question: 'x'.repeat(501) })],
    ['a language by its name', withPrompt({ question: { english: 'How?' } })],
    ['a follow-up whose options are no list', withPrompt({ followUp: { low: { text: 'Why?', options: 'Price' } } })],
    ['a follow-up with a text alone', withPrompt({ followUp: { low: { text: 'Why?' } } })],
    ['a follow-up of every shape', withPrompt({ followUp: { low: 'Why?', mid: { text: 'Why?', options: ['A'] } } })],
    ['a trigger', withPrompt({ when: { load: '3s' } })],
    ['triggers', withPrompt({ when: [{ event: 'paid' }, { route: '1m' }] })],
    ['two triggers in one', withPrompt({ when: { load: '3s', event: 'paid' } })],
    ['a rare trigger', withPrompt({ when: [{ visible: '#reviews' }, { scroll: { selector: '#list', to: '60%' } }] })],
    ['a rare trigger that is none', withPrompt({ when: { scroll: { selector: '#list', to: 'end' } } })],
    ['page views', withPrompt({ when: { views: 3 } })],
    ['page views as a text', withPrompt({ when: { views: '3' } })],
    ['no page views', withPrompt({ when: { views: -1 } })],
    ['a delay that is none', withPrompt({ when: { load: 'soon' } })],
    ['a share', withPrompt({ share: '33.3%' })],
    ['a share above all', withPrompt({ share: '101%' })],
    ['a day', withPrompt({ from: '2026-12-01' })],
    ['a day that is none', withPrompt({ from: '2026-13-01' })],
    ['hours', withPrompt({ hours: '09:00-17:00' })],
    ['hours over midnight', withPrompt({ hours: ['22:00-06:00', '12:00-24:00'] })],
    ['hours that are none', withPrompt({ hours: '9-17' })],
    ['hours past the last', withPrompt({ hours: ['24:00-25:00'] })],
    ['weekdays', withPrompt({ weekdays: ['mon', 'sun'] })],
    ['a weekday that is none', withPrompt({ weekdays: ['monday'] })],
    ['parameters', withPrompt({ query: { ref: ['mail*', 'x'] } })],
    ['a parameter without values', withPrompt({ query: { ref: [] } })],
    ['a device nobody knows', withPrompt({ who: { devices: ['watch'] } })],
    ['a misspelt key of who', withPrompt({ who: { device: ['phone'] } })],
    ['a referrer', withPrompt({ who: { referrer: ['*.example', 'direct'] } })],
    ['a referrer with a path', withPrompt({ who: { referrer: ['x.example/a'] } })],
    ['a campaign', withPrompt({ who: { utm: { source: ['mail*'] } } })],
    ['a parameter that names no campaign', withPrompt({ who: { utm: { ref: ['a'] } } })],
    ['traits', withPrompt({ who: { traits: { plan: ['pro'] }, people: 'employees' } })],
    ['a trait that is no list', withPrompt({ who: { traits: { plan: 'pro' } } })],
    [
      'visits',
      withPrompt({ who: { visits: { min: 3 }, visitors: 'returning', languages: ['de-AT'], inputs: ['touch'] } }),
    ],
    ['visits as a text', withPrompt({ who: { visits: '>=3' } })],
    ['a page', withPrompt({ pages: ['/', '!*/gift', 'https://x.example/'] })],
    ['a page without a slash', withPrompt({ pages: ['cart'] })],
    ['a scale nobody knows', withPrompt({ scale: 'stars' })],
    ['a language', { ...withPrompt({}), language: 'de-AT' }],
    ['a language in capitals', { ...withPrompt({}), language: 'DE' }],
    ['a colour', { ...withPrompt({}), look: { accent: '#0b5394' } }],
    ['a colour in capitals', { ...withPrompt({}), look: { accent: '#0B5394' } }],
    ['a colour by name', { ...withPrompt({}), look: { accent: 'blue' } }],
    ['no number of prompts', { ...withPrompt({}), pacing: { perVisit: '1' } }],
    ['a negative number', { ...withPrompt({}), pacing: { maxShowings: -1 } }],
    ['no file', []],
  ])('%s', (_, file) => {
    expect(matchesSchema(file, schema)).toBe(checkPromptFile(file).length === 0)
  })
})
