import type { OutcomeRecord } from './outcome.js'

/** What an outcome is made of. */
export interface OutcomeParts extends Omit<OutcomeRecord, 'v' | 'kind' | 'at' | 'value'> {
  value: number | undefined
  /** When it was reported, in milliseconds since the epoch. */
  now: number
}

/** Makes the record of an outcome. */
export function toOutcome({ id, name, value, felt, visit, sdk, now }: OutcomeParts): OutcomeRecord {
  return {
    v: 1,
    id,
    kind: 'outcome',
    name,
    ...(value !== undefined && { value }),
    at: new Date(now).toISOString(),
    visit,
    felt,
    sdk,
  }
}
