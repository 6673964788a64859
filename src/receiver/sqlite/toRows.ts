import type { OutcomeRecord } from '../../records/outcome.js'
import type { TallyRecord } from '../../records/tally.js'
import type { Answer } from '../../records/types.js'
import type { ReceivedRecord, ReceivedResponse } from '../store.js'
import type { Rows } from './tables.js'

type Received<One> = One & Pick<ReceivedRecord, 'receivedAt'>

/** Lays a record out in rows. Any valid record fits: one the file refused would come back for ever. */
export function toRows(record: ReceivedRecord): Rows {
  if (record.kind === 'response') return rowsOfResponse(record)
  if (record.kind === 'outcome') return rowsOfOutcome(record)
  if (record.kind === 'tally') return rowsOfTally(record)
  return {} // an erasure is done, not kept
}

function rowsOfResponse({ receivedAt, correctedAt, ...record }: ReceivedResponse): Rows {
  const { id, answers, env, kind, v } = record
  const { prompt, wording, touchpoint, stage, corner, area, people, ending, seconds, visit, step, share } = record
  const own = {
    ...{ id, v, kind, prompt, wording, touchpoint, stage, corner, area, people, ending },
    shown_at: toUtc(record.shownAt),
    answered_at: toUtc(record.answeredAt),
    ...{ seconds, visit, step, page: toText(record.page), device: env.device, input: env.input },
    online: env.online ? 1 : 0, // libsql aborts the whole process when handed a boolean
    language: toText(env.language),
    ...{ share, sdk: toText(record.sdk), synthetic: record.synthetic ? 1 : 0, received_at: receivedAt },
    body: JSON.stringify(record),
    corrected_at: correctedAt ?? null,
  }
  return {
    records: [own],
    answers: answers.map((answer, position) => toAnswerRow(id, position, answer)),
    choices: answers.flatMap((answer, position) => toChoiceRows(id, position, answer)),
  }
}

function rowsOfOutcome({ receivedAt, ...record }: Received<OutcomeRecord>): Rows {
  const { id, name, value = null, visit, felt, sdk, synthetic } = record
  const common = { sdk: toText(sdk), synthetic: synthetic ? 1 : 0, received_at: receivedAt }
  return {
    outcomes: [{ id, name, value, at: toUtc(record.at), visit, ...common, body: JSON.stringify(record) }],
    felt: felt.map(({ touchpoint, band, days }, position) => ({ outcome_id: id, position, touchpoint, band, days })),
  }
}

function rowsOfTally({ receivedAt, ...record }: Received<TallyRecord>): Rows {
  const { id, prompt, touchpoint, day, env, share, sdk, synthetic } = record
  const { eligible, asked, touched, rated, commented, dismissed, ignored } = record.counts
  const counts = { eligible, asked, touched, rated, commented, dismissed, ignored }
  const common = { share, sdk: toText(sdk), synthetic: synthetic ? 1 : 0, received_at: receivedAt }
  const own = { id, prompt, touchpoint, day, ...counts, device: env.device, input: env.input }
  return { tallies: [{ ...own, ...common, body: JSON.stringify(record) }] }
}

function toAnswerRow(id: string, position: number, answer: Answer): NonNullable<Rows['answers']>[number] {
  return {
    record_id: id,
    position,
    question: answer.question,
    scale: answer.scale,
    text: toText(answer.text),
    about: answer.about ?? null,
    value: 'value' in answer ? answer.value : null,
    band: 'band' in answer ? answer.band : null,
    comment: 'comment' in answer ? toText(answer.comment ?? '') || null : null,
    reply_to: 'replyTo' in answer ? toText(answer.replyTo ?? '') || null : null,
    may_quote: 'mayQuote' in answer && answer.mayQuote ? 1 : 0,
  }
}

function toChoiceRows(id: string, position: number, answer: Answer): NonNullable<Rows['choices']> {
  if (!('choices' in answer)) return []
  return [...new Set(answer.choices)].map((choice) => ({ record_id: id, position, choice }))
}

/** SQLite and its readers end a text at the first NUL; `body` keeps what was sent. */
function toText(text: string): string {
  return text.replaceAll('\0', '\uFFFD')
}

function toUtc(instant: string): string {
  const time = new Date(instant)
  return Number.isNaN(time.getTime()) ? instant : time.toISOString()
}
