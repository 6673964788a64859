import type { Answer } from '../../records/types.js'
import type { ReceivedRecord } from '../store.js'
import type { Rows } from './tables.js'

/** Lays a record out in rows. Any valid record fits: one the file refused would come back for ever. */
export function toRows({ receivedAt, correctedAt, ...record }: ReceivedRecord): Rows {
  const { id, answers, env, ...scalars } = record
  const { shownAt, answeredAt, synthetic, page, sdk, ...sameName } = scalars
  return {
    record: {
      id,
      ...sameName,
      page: toText(page),
      sdk: toText(sdk),
      shown_at: toUtc(shownAt),
      answered_at: toUtc(answeredAt),
      device: env.device,
      input: env.input,
      online: env.online ? 1 : 0, // libsql aborts the whole process when handed a boolean
      language: toText(env.language),
      synthetic: synthetic ? 1 : 0,
      received_at: receivedAt,
      body: JSON.stringify(record),
      corrected_at: correctedAt ?? null,
    },
    answers: answers.map((answer, position) => toAnswerRow(id, position, answer)),
    choices: answers.flatMap((answer, position) => toChoiceRows(id, position, answer)),
  }
}

function toAnswerRow(id: string, position: number, answer: Answer): Rows['answers'][number] {
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

function toChoiceRows(id: string, position: number, answer: Answer): Rows['choices'] {
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
