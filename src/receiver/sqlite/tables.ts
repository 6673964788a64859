import type { Generated, Insertable } from 'kysely'

/** One row per record: every scalar in a column of its own, so that no query needs JSON functions. */
export interface RecordsTable {
  /** Order of insertion. */
  seq: Generated<number>
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

/** The tables of a feedback file, as kysely wants to know them. */
export interface Tables {
  records: RecordsTable
  answers: AnswersTable
  choices: ChoicesTable
}

/** The rows one record becomes. */
export interface Rows {
  record: Insertable<RecordsTable>
  answers: Insertable<AnswersTable>[]
  choices: Insertable<ChoicesTable>[]
}
