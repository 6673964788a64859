import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  createMoodpoint,
  type Deliver,
  type Moodpoint,
  type MoodpointError,
  type MoodpointOptions,
  type OutboxItem,
  type ResponseRecord,
  type ShowResult,
  type Verdict,
} from '../../src/index.js'

// Each wrong program below must not compile; that it throws as well is for those who write JavaScript.
const wrong = (create: () => unknown) => expect(create).toThrow('options.')

describe('options that do not compile', () => {
  test('a name that is misspelt', () => {
    // @ts-expect-error endpoint
    wrong(() => createMoodpoint({ endpont: '/feedback' }))
  })

  test('values of another type', () => {
    // @ts-expect-error a URL object is no address
    wrong(() => createMoodpoint({ endpoint: 7 }))
    // @ts-expect-error neither an address nor a file
    wrong(() => createMoodpoint({ prompts: 7 }))
    // @ts-expect-error headers have names
    wrong(() => createMoodpoint({ headers: 'authorization: x' }))
    // @ts-expect-error a list of keys
    wrong(() => createMoodpoint({ keepQuery: 'utm_source' }))
    // @ts-expect-error one language
    wrong(() => createMoodpoint({ language: ['de', 'en'] }))
  })

  test('words nobody knows', () => {
    // @ts-expect-error json or text
    wrong(() => createMoodpoint({ format: 'xml' }))
    // @ts-expect-error local, session or none
    wrong(() => createMoodpoint({ storage: 'cookie' }))
    // @ts-expect-error given or required
    wrong(() => createMoodpoint({ consent: true }))
  })

  test('an option that is there and undefined, or null', () => {
    // @ts-expect-error exactOptionalPropertyTypes: leave it out
    createMoodpoint({ endpoint: undefined }).destroy()
    // @ts-expect-error leave it out
    wrong(() => createMoodpoint({ endpoint: null }))
  })

  test('headers that hold no text', () => {
    // @ts-expect-error values are texts
    createMoodpoint({ headers: { authorization: 7 } }).destroy()
    // @ts-expect-error values are texts
    createMoodpoint({ headers: async () => ({ authorization: undefined }) }).destroy()
  })
})

describe('programs that do compile', () => {
  test('with every option', () => {
    const options: MoodpointOptions = {
      endpoint: '/feedback',
      prompts: { prompts: [{ id: 'mood', question: 'How was it?' }] },
      headers: async () => ({ authorization: 'Bearer 1' }),
      format: 'text',
      name: 'shop',
      storage: 'session',
      consent: 'required',
      language: 'de',
      keepQuery: ['utm_source'],
      limits: { days: 7 },
      body: (record) => ('answers' in record ? { id: record.id, answers: record.answers } : record),
      batch: 20,
      idempotencyKey: true,
      stamp: true,
      send: ['response', 'outcome', 'tally'],
    }
    createMoodpoint(options).destroy()
    const deliver: Deliver = async (records) => ({ rejected: records.map(({ id }) => ({ id, reason: 'no' })) })
    createMoodpoint({ endpoint: deliver }).destroy()
    createMoodpoint({ endpoint: ['/feedback', deliver, { url: '/copy', name: 'copy', format: 'form' }] }).destroy()
    createMoodpoint().destroy()
  })

  test('with every call and its result', () => {
    const mood = createMoodpoint()
    expectTypeOf(mood).toEqualTypeOf<Moodpoint>()
    expectTypeOf(mood.show('mood')).toEqualTypeOf<Promise<ShowResult>>()
    expectTypeOf(mood.explain()).toEqualTypeOf<Promise<Verdict[]>>()
    expectTypeOf(mood.outbox.list()).toEqualTypeOf<Promise<OutboxItem[]>>()
    expectTypeOf(mood.outbox.export()).toEqualTypeOf<Promise<unknown[]>>()
    expectTypeOf(mood.outcome('converted', { value: 42 })).toEqualTypeOf<Promise<boolean>>()
    expectTypeOf(mood.setConsent(true)).toEqualTypeOf<Promise<void>>()
    mood.event('chat-closed', { waited: 240 })
    const stop = mood.on('error', (error) => expectTypeOf(error).toEqualTypeOf<MoodpointError>())
    expectTypeOf(stop).toEqualTypeOf<() => void>()
    mood.on('record', (record) => expectTypeOf(record).toEqualTypeOf<ResponseRecord>())
    mood.on('parked', ({ id, prompt, status, reason }) => {
      expectTypeOf({ id, prompt, reason }).toEqualTypeOf<{ id: string; prompt: string; reason: string }>()
      expectTypeOf(status).toEqualTypeOf<number>()
    })
  })
})

describe('calls that do not compile', () => {
  test('events nobody tells, and openers that are no element', () => {
    const mood = createMoodpoint()
    // @ts-expect-error there is no such event
    mood.on('answered', () => {})
    // @ts-expect-error an element, not its selector
    void mood.show('mood', { opener: '#help' })
    // @ts-expect-error a prompt is named
    void mood.show()
    // @ts-expect-error yes or no
    void mood.setConsent('given')
    // @ts-expect-error it is told, not set
    mood.outbox.state = 'disk'
  })
})
