import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAsk } from '../../src/ask.js'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import { readAll } from '../../src/review/readAll.js'
import { fillIn } from '../../src/survey/fillIn.js'
import { createDevice } from '../platform/fakePlatform.js'
import { hopelessFiles } from './hopelessFiles.js'
import { misshapenFiles } from './misshapenFiles.js'
import { longForm, withPrompt } from './writtenFiles.js'

type Json = fc.JsonValue

const demo = JSON.parse(readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8')) as Json
const branching = longForm([
  { id: 'a', text: { en: 'A?', de: 'A?' } },
  { id: 'b', text: 'B?', scale: 'choice', options: ['One', 'Two'], if: { a: 'low' } },
  { id: 'b', text: 'B!', scale: 'comment', if: { a: 'high' } },
])
const paged = withPrompt({ pages: ['/cart*', '!/cart/gift'], share: '5%', from: '2026-12-01', until: '2027-01-31' })
const picky = withPrompt({
  query: { ref: ['mail*'] },
  weekdays: ['mon', 'fri'],
  hours: ['09:00-12:00', '22:00-06:00'],
  timeZone: 'Europe/Berlin',
  who: {
    ...{
      devices: ['phone'],
      inputs: ['touch'],
      languages: ['de-AT'],
      visitors: 'returning',
      visits: { min: 2, max: 9 },
    },
    ...{ referrer: ['*.example'], utm: { source: ['mail'] }, traits: { plan: ['pro'] }, people: 'customers' },
  },
})
const said = { en: 'How was {product|it}, {name}?', de: 'Wie war {product|es}, {name}?' }
const telling = {
  ...withPrompt({
    question: said,
    followUp: { low: { text: said, options: ['{product} broke', 'Late'] } },
    thanks: { low: said },
  }),
  changes: [
    { date: '2026-12-10', touchpoint: 'mood', text: { en: 'It is fast.', de: 'Es ist schnell.' } },
    { date: '2026-12-11', touchpoint: 'mood', text: 'It is faster.' },
  ],
}
const goodFiles = [demo, branching, paged, picky, telling] as Json[]
/** A page that has said everything. */
const fill = (text: string) => fillIn(text, () => 'x')
const files = [...goodFiles, ...[...misshapenFiles, ...hopelessFiles].map(([, file]) => file)] as Json[]

/** Values that stand somewhere in a file: in another place they are what a slip of the hand leaves behind. */
const pieces = [...new Set(files.flatMap((file) => partsOf(file)).map((part) => JSON.stringify(part)))].filter(
  (text) => text.length < 500,
)
const slip = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'remove', 'repeat', 'rename'),
  value: fc.oneof(
    fc.constantFrom(...pieces).map((text): Json => JSON.parse(text)),
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '', ' ', '\uD800', '%', '!', '*', '[', 'https://'),
  ),
})
type Slip = { at: number; kind: string; value: Json }
const broken = fc
  .tuple(fc.constantFrom(...files), fc.array(slip, { minLength: 1, maxLength: 4 }))
  .map(([file, slips]) => slips.reduce(breakOne, file))
const scratched = fc.tuple(fc.constantFrom(...goodFiles), slip).map(([file, one]) => breakOne(file, one))

function partsOf(value: Json): Json[] {
  return [
    value,
    ...(value && typeof value === 'object' ? Object.values(value as Record<string, Json>).flatMap(partsOf) : []),
  ]
}

/** Does one thing wrong at one place of a file. */
function breakOne(file: Json, { at, kind, value }: Slip): Json {
  const copy: Record<string, Json> = { file: structuredClone(file) }
  const places = partsOf(copy).flatMap((holder) =>
    holder && typeof holder === 'object'
      ? Object.keys(holder).map((key) => [holder as Record<string, Json>, key] as const)
      : [],
  )
  const [holder, key] = places[at % places.length] ?? [copy, 'file']
  const old = holder[key] ?? null
  if (kind === 'replace') holder[key] = value
  else if (Array.isArray(holder)) kind === 'remove' ? holder.splice(Number(key), 1) : holder.push(structuredClone(old))
  else {
    delete holder[key]
    if (kind !== 'remove')
      Object.defineProperty(holder, typeof value === 'string' ? value : `${JSON.stringify(value)}`, {
        value: old,
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return copy.file ?? null
}

describe('whatever a hand did to a file', () => {
  test('the checker and the engine never throw, and every issue is told whole', () => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.jsonValue(), fc.anything()), (file) => {
        readAll(file)
        for (const { path, problem, remedy } of checkPromptFile(file)) {
          expect(typeof path).toBe('string')
          expect([problem, remedy]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('a file without an issue is read whole, and each of its prompts can be asked in any language', async () => {
    const { clock } = createDevice()
    await fc.assert(
      fc.asyncProperty(scratched, fc.subarray(['de', 'fr', 'en']), async (raw, languages) => {
        if (checkPromptFile(raw).length) return
        const file = readAll(raw)
        expect(file.faults).toEqual([])
        // Making ready touches no page.
        const shapes = async () => undefined
        const ask = createAsk({ document: {} as Document, clock, file, shapes, languages, saved: 'saved', fill })
        for (const prompt of file.prompts) await ask.makeReady(prompt)
      }),
      { numRuns: 1500 },
    )
  })
})
