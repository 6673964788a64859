import { scales } from '../scales.js'
import type { Band } from '../types.js'
import type { PlacedQuestion } from './questionsOf.js'

/** Answers that lead somewhere: the band of each question named. */
export type Way = ReadonlyMap<string, Band>

/** More ways to one question than anybody writes; it keeps absurd files from taking for ever. */
const maxWays = 100

/** For each question, the ways of answering earlier ones after which it is asked; none where it never is. */
export function waysTo(questions: PlacedQuestion[]): Way[][] {
  const ways: Way[][] = []
  for (const [index, { if: condition }] of questions.entries()) {
    const toMeet = (id: string, band: Band): Way[] =>
      questions.slice(0, index).flatMap((earlier, at) => {
        const isMeant = earlier.id === id && hasBand(earlier, band)
        return isMeant ? (ways[at] ?? []).flatMap((way) => join(way, new Map([[id, band]]))) : []
      })
    ways.push(
      condition.reduce<Way[]>(
        (sofar, { id, band }) => {
          const next = toMeet(id, band)
          return distinct(sofar.flatMap((way) => next.flatMap((other) => join(way, other))))
        },
        [new Map()],
      ),
    )
  }
  return ways
}

/** Whether a question can be answered in a band. */
export function hasBand({ scale }: PlacedQuestion, band: Band): boolean {
  return scales[scale]?.bands.includes(band) ?? false
}

/** Both ways at once; nothing where they want different answers to one question. */
export function join(one: Way, other: Way): Way[] {
  const isBoth = [...other].every(([id, band]) => (one.get(id) ?? band) === band)
  return isBoth ? [new Map([...one, ...other])] : []
}

function distinct(ways: Way[]): Way[] {
  return [...new Map(ways.map((way) => [JSON.stringify([...way].sort()), way])).values()].slice(0, maxWays)
}
