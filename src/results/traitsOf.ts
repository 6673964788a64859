import type { Rating } from './ratings.js'

/** What ratings have to agree in before they make one number. */
export interface Traits {
  scale: string
  /** Employees never mix with anybody else. */
  people: 'customers' | 'employees'
  /** Simulated data never mix with real ones. */
  data: 'real' | 'simulated'
  /** Absent where wordings and questions are pooled. */
  wording?: string
  /** Absent where wordings and questions are pooled. */
  question?: string
}

/** Says what keeps a rating apart from others. */
export function traitsOf({ scale, question, record }: Rating, pool = false): Traits {
  const { people, synthetic, wording } = record
  return {
    scale,
    people: people === 'employees' ? people : 'customers',
    data: synthetic ? 'simulated' : 'real',
    ...(!pool && { wording, question }),
  }
}
