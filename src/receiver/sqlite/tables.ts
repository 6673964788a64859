import type { TallyCounts } from '../../records/tally.js'

/** One row per response: every scalar in a column of its own, so that no query needs JSON functions. */
export interface RecordsTable {
  /** Order of arrival, over all tables that have it. */
  seq: number
  id: string
  v: number
  kind: string
  prompt: string
  wording: string
  touchpoint: string
  stage: string | null
  corner: string | null
  area: string | null
  people: string | null
  ending: string
  /** Times are UTC with milliseconds, whatever the sender wrote: as text they sort by time. */
  shown_at: string
  answered_at: string
  seconds: number
  visit: string | null
  step: number | null
  page: string
  device: string
  input: string
  /** 0 or 1, as every truth value here. */
  online: number
  language: string
  share: number
  sdk: string
  synthetic: number
  received_at: string
  /** The record as JSON. */
  body: string
  /** `answered_at` by the clock of the server, where the sender said when it sent. */
  corrected_at: string | null
}

/** One row per answer. */
export interface AnswersTable {
  record_id: string
  /** Place among the answers of the record, from 0. */
  position: number
  question: string
  scale: string
  text: string
  about: string | null
  value: number | null
  band: string | null
  comment: string | null
  reply_to: string | null
  /** 1 where the person's words may be quoted, else 0. */
  may_quote: number
}

/** One row per option picked; `record_id` and `position` name the answer. */
export interface ChoicesTable {
  record_id: string
  position: number
  choice: string
}

/** One row per outcome. */
export interface OutcomesTable {
  seq: number
  id: string
  name: string
  value: number | null
  at: string
  visit: string | null
  sdk: string
  synthetic: number
  received_at: string
  body: string
}

/** One row per feeling before an outcome. */
export interface FeltTable {
  outcome_id: string
  position: number
  touchpoint: string
  band: string
  days: number
}

/** One row per tally. */
export interface TalliesTable extends TallyCounts {
  seq: number
  id: string
  prompt: string
  touchpoint: string
  day: string
  device: string
  input: string
  share: number
  sdk: string
  synthetic: number
  received_at: string
  body: string
}

/** One row per record taken back: its id, so that it is not taken again, and nothing else of it. */
export interface ErasuresTable {
  seq: number
  record_id: string
  erased_at: string
}

/** The tables of a feedback file, those that others refer to first. */
export interface Tables {
  records: RecordsTable
  answers: AnswersTable
  choices: ChoicesTable
  outcomes: OutcomesTable
  felt: FeltTable
  tallies: TalliesTable
  erasures: ErasuresTable
  settings: { name: string; value: string }
}

/** Rows by table; a row without `seq` gets the next one. */
export type Rows = { [Table in keyof Tables]?: Omit<Tables[Table], 'seq'>[] }

/** Tables of what was sent, each with `seq`, `id`, `received_at` and `body`. */
export const tablesWithIds = ['records', 'outcomes', 'tallies'] as const
