import type { NormalQuestion, Texts } from './normalPrompt.js'
import { shapes } from './shapes.js'
import type { Band } from './types.js'

/** What a JSON object is until it has been read. */
export type Raw = Record<string, unknown>

/** Whether a value is an object with keys, not a list and not null. */
export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && !!value && !Array.isArray(value)
}

const bands: Band[] = ['low', 'mid', 'high']

/**
 * Reads what a prompt asks, short form or long, into the long form.
 *
 * @param language - That of texts given as plain strings.
 * @throws TypeError where it is malformed.
 */
export function readQuestions({ questions, question: text, scale, followUp }: Raw, language: string): NormalQuestion[] {
  if (questions) return (questions as Raw[]).map((question) => readQuestion(question, language))
  const followUps = bands.flatMap((band) =>
    readFollowUp(followUp ? (followUp as Raw)[band] : 'because', band, language),
  )
  return [readQuestion({ id: 'rating', scale, text }, language), ...followUps]
}

/** Left out, a band gets the standard follow-up; in a list that names other bands only, it gets none. */
function readFollowUp(raw: unknown, band: Band, language: string): NormalQuestion[] {
  const after = { if: { rating: band }, after: band }
  const standard = (texts: 'because' | 'more') => ({ id: texts, scale: 'comment', options: [], texts, ...after })
  if (raw === 'because') return [standard(raw)]
  if (raw === undefined) return []
  const given = isObject(raw) && raw.text ? raw : { text: raw }
  const scale = given.options ? 'choice' : 'comment'
  const question = { ...readQuestion({ id: 'because', scale, ...given }, language), ...after }
  // Options save typing; whoever wants to say more must still be able to.
  return given.options ? [question, standard('more')] : [question]
}

function readQuestion(
  { id, scale = 'faces-5', text, options = [], if: conditions = {} }: Raw,
  language: string,
): NormalQuestion {
  return {
    id: readId(id),
    scale: scale as string,
    texts: readTexts(text, language),
    options: (options as unknown[]).map((option) => {
      const own = isObject(option) ? option : { id: slug(option as string), text: option }
      return { id: readId(own.id), texts: readTexts(own.text, language) }
    }),
    if: conditions as Record<string, Band>,
  }
}

/** Returns an id that is one. */
export function readId(id: unknown): string {
  if (typeof id !== 'string' || !shapes.id.test(id)) throw new TypeError()
  return id
}

function readTexts(raw: unknown, language: string): Texts {
  const texts = isObject(raw) ? (raw as Texts) : { [language]: raw as string }
  if (
    !Object.values(texts)
      .map((text) => text.trim())
      .join('')
  )
    throw new TypeError()
  return texts
}

/** Lower-case words joined by hyphens; letters of every script are kept. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
