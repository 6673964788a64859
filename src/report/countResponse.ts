import type { Answer, RatingAnswer } from '../records/types.js'
import { type Rating, rangeOf } from '../results/index.js'
import type { Counters } from './counters.js'
import type { Asked, Circumstances, Place } from './cube.js'
import { toDay } from './days.js'

type Response = Rating['record']
type Of<Key extends string> = Extract<Answer, Record<Key, unknown>>

/** What all answers of a response share. */
interface Common {
  /** Tells apart what must not be counted together. */
  key: string
  around: Circumstances
  wording: string
  /** The first rating. */
  first: RatingAnswer | undefined
  commented: boolean
}

const tenSeconds = 10

/** Counts a response in everything it says; returns the cells it was counted in. */
export function countResponse(counters: Counters, record: Response): { n: number }[] {
  const rated = record.answers.filter(isRating)
  const comments = record.answers.filter(isComment)
  const { around, key } = aroundOf(counters, record)
  const common = { key, around, wording: record.wording, first: rated[0], commented: comments.length > 0 }
  for (const { comment, text, about } of comments)
    counters.shelf.add({
      id: record.id,
      ...around,
      wording: record.wording,
      value: rated[0]?.value ?? null,
      scale: rated[0]?.scale ?? null,
      band: rated[0]?.band ?? null,
      about: about ?? null,
      question: text ?? '',
      comment,
    })
  return [
    addResponse(counters, common, record.seconds),
    ...rated.map((answer) => addRating(counters, common, answer)),
    ...record.answers.filter(isChoice).flatMap((answer) => addChoices(counters, common, answer)),
  ]
}

function isRating(answer: Answer): answer is RatingAnswer {
  if (!('value' in answer)) return false
  const [least, greatest] = rangeOf(answer.scale)
  return answer.value >= least && answer.value <= greatest
}

function isComment(answer: Answer): answer is Of<'comment'> {
  return 'comment' in answer && answer.comment.trim() !== ''
}

function isChoice(answer: Answer): answer is Of<'choices'> {
  return 'choices' in answer
}

function aroundOf({ places }: Counters, record: Response): { around: Circumstances; key: string } {
  const { prompt, touchpoint, share, env } = record
  const { stage = null, corner = null, area = null, people = null, synthetic = false } = record
  const fields = { prompt, touchpoint, stage, corner, area, people, share, synthetic }
  const placeKey = JSON.stringify(fields)
  const place: Place = places.get(placeKey) ?? fields
  places.set(placeKey, place)
  const day = toDay(record.correctedAt ?? record.answeredAt)
  const around = { place, day, device: env.device, language: env.language }
  return { around, key: `${placeKey}${day}${JSON.stringify([env.device, env.language, record.wording])}` }
}

function addResponse({ responses }: Counters, { key, around, wording, first }: Common, seconds: number) {
  const [band, quick] = [first?.band ?? null, seconds <= tenSeconds]
  return responses.add(`${key}${band}${quick}`, () => ({ ...around, wording, band, quick }))
}

function addRating({ ratings }: Counters, { key, around, wording, commented }: Common, answer: RatingAnswer) {
  const { value, band } = answer
  const asked = askedOf(answer, wording)
  const own = JSON.stringify([answer.question, answer.scale, value, band, commented])
  return ratings.add(`${key}${own}`, () => ({ ...around, asked, value, band, commented }))
}

function addChoices({ choices }: Counters, { key, around, wording, first }: Common, answer: Of<'choices'>) {
  const [asked, band] = [askedOf(answer, wording), first?.band ?? null]
  return [...new Set(answer.choices)].map((choice) => {
    const own = JSON.stringify([answer.question, answer.scale, choice, band])
    return choices.add(`${key}${own}`, () => ({ ...around, asked, choice, band }))
  })
}

function askedOf({ question, scale, text }: Answer, wording: string): Asked {
  return { question, scale, wording, text: text ?? '' }
}
