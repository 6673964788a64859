import type { ReceivedResponse } from '../receiver/index.js'
import type { Answer } from '../records/types.js'

/** What a cell says, before it is made safe. */
type Cell = string | number | boolean | null | undefined

/** A column: what it holds of a response or of one of its answers, and how that is read again. */
interface Column<Of> {
  name: string
  write(of: Of): Cell
  /** What the text stands for; the empty text stands for nothing. */
  read(text: string): unknown
}

const text = (value: string): string => value
const number = Number
const truth = (value: string): boolean => value === 'true'

/** Columns that are the same in every row of a response. */
export const responseColumns: Column<ReceivedResponse>[] = [
  ...(['id', 'prompt', 'wording', 'touchpoint', 'stage', 'corner', 'area', 'people', 'ending'] as const).map(own(text)),
  ...(['shownAt', 'answeredAt'] as const).map(own(text)),
  own(number)('seconds'),
  own(text)('visit'),
  own(number)('step'),
  own(text)('page'),
  ...(['device', 'input', 'language'] as const).map((name) => ({
    ...{ name, read: text },
    write: ({ env }: ReceivedResponse) => env[name],
  })),
  { name: 'online', read: truth, write: ({ env }) => env.online },
  own(number)('share'),
  own(text)('sdk'),
  own(truth)('synthetic'),
  ...(['receivedAt', 'correctedAt'] as const).map(own(text)),
]

/** Columns of one answer. */
export const answerColumns: Column<Answer>[] = [
  ...(['question', 'scale', 'text', 'about'] as const).map((name) => ({
    ...{ name, read: text },
    write: (answer: Answer) => answer[name],
  })),
  { name: 'value', read: number, write: (answer) => ('value' in answer ? answer.value : null) },
  { name: 'band', read: text, write: (answer) => ('band' in answer ? answer.band : null) },
  { name: 'comment', read: text, write: (answer) => ('comment' in answer ? answer.comment : null) },
  {
    name: 'choices',
    read: (all) => all.split(' '), // ids have no spaces
    write: (answer) => ('choices' in answer ? answer.choices.join(' ') : null),
  },
  { name: 'replyTo', read: text, write: (answer) => ('replyTo' in answer ? answer.replyTo : null) },
  { name: 'mayQuote', read: truth, write: (answer) => ('mayQuote' in answer ? answer.mayQuote : null) },
]

type OwnScalar = Exclude<keyof ReceivedResponse, 'answers' | 'env' | 'v' | 'kind'>

function own(read: (value: string) => unknown) {
  return (name: OwnScalar): Column<ReceivedResponse> => ({ name, read, write: (record) => record[name] })
}
