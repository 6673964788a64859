import type { ReceivedRecord } from '../receiver/index.js'

/** A low answer with words, as an alert tells of it. */
export interface LowAnswer {
  kind: 'low-answer'
  /** One line for a chat. */
  text: string
  id: string
  touchpoint: string
  value: number
  scale: string
  comment: string
  page: string
  answeredAt: string
}

const longestInText = 300

/**
 * What is to be told of a record: one whose first rating is low and that says something in words. Nothing of simulated
 * answers, and nothing of employees, of whom nobody may be singled out.
 */
export function lowAnswerIn(record: ReceivedRecord): LowAnswer | null {
  if (record.kind !== 'response' || record.synthetic || record.people === 'employees') return null
  const rating = record.answers.find((answer) => 'value' in answer)
  const words = record.answers.find((answer) => 'comment' in answer && answer.comment.trim() !== '')
  if (!rating || !('value' in rating) || rating.band !== 'low' || !words || !('comment' in words)) return null
  const { id, touchpoint, page, answeredAt, correctedAt } = record
  const { value, scale } = rating
  return {
    kind: 'low-answer',
    text: plain(`Unhappy at ${touchpoint}: “${words.comment.slice(0, longestInText)}”`),
    ...{ id, touchpoint, value, scale, comment: words.comment, page, answeredAt: correctedAt ?? answeredAt },
  }
}

/** Chats read `<!channel>` and links between angle brackets: whoever posts an answer must not call everybody. */
export function plain(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›').replace(/\s+/g, ' ')
}
