import type { OutcomeRecord } from '../records/outcome.js'
import type { TallyRecord } from '../records/tally.js'
import type { RatingAnswer, ResponseRecord } from '../records/types.js'

/** Anything an endpoint receives; a receiver may have added when it came, and when the answer was given by its own clock. */
export type SourceRecord = (ResponseRecord | TallyRecord | OutcomeRecord) & {
  receivedAt?: string
  correctedAt?: string
}

/** One rating, and the response it is part of. */
export interface Rating extends RatingAnswer {
  record: Extract<SourceRecord, { kind: 'response' }>
}

/**
 * Least and greatest value of a scale: 0 to 10 for `recommend`, 1 and 2 for `thumbs`, 1 to the number its id ends with for others
 * (`faces-5`, `ces2-7`). A scale that says nothing has no ends.
 */
export function rangeOf(scale: string): readonly [number, number] {
  if (scale.startsWith('recommend')) return [0, 10]
  if (scale === 'thumbs') return [1, 2]
  const points = /-(\d+)$/.exec(scale)?.[1]
  return [1, points === undefined ? Number.POSITIVE_INFINITY : Number(points)]
}

/**
 * Every rating in the records. Records of other kinds, records that came twice, questions that were skipped and values
 * that are not on their scale (no prompt sends those) are in nobody's denominator.
 */
export function toRatings(records: Iterable<SourceRecord>): Rating[] {
  const seen = new Set<string>()
  const ratings: Rating[] = []
  for (const record of records) {
    if (record.kind !== 'response' || seen.has(record.id)) continue
    seen.add(record.id)
    for (const answer of record.answers) if ('value' in answer && isOnScale(answer)) ratings.push({ ...answer, record })
  }
  return ratings
}

function isOnScale({ value, scale }: RatingAnswer): boolean {
  const [least, greatest] = rangeOf(scale)
  return Number.isInteger(value) && value >= least && value <= greatest
}
