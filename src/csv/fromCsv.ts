import { answerColumns, responseColumns } from './columns.js'
import { unescapeCell } from './escapeCell.js'

/** Makes records of rows of CSV; what they are, has still to be checked. */
export interface RecordReader {
  /** @returns the records that are complete: the rows of one stand together. */
  push(row: string[]): unknown[]
  /** The last one. */
  end(): unknown[]
}

type Cells = Record<string, string>

const nullable = ['stage', 'corner', 'area', 'people', 'visit', 'step']
const inEnv = ['device', 'input', 'online', 'language']

/** Makes a reader for a table with these columns. @throws Error naming what is missing. */
export function createRecordReader(head: string[]): RecordReader {
  const missing = ['id', ...answerColumns.map(({ name }) => name)].filter((name) => !head.includes(name))
  if (missing[0]) throw new Error(`is no export of moodpoint: it has no column ${missing.join(', ')}`)
  let [id, record]: [string, ReturnType<typeof toRecord> | undefined] = ['', undefined]
  const end = () => (record ? [record] : [])
  return {
    push(row) {
      const cells = Object.fromEntries(head.map((name, index) => [name, unescapeCell(row[index] ?? '')]))
      if (record && cells.id === id) {
        record.answers.push(toAnswer(cells))
        return []
      }
      const done = end()
      ;[id, record] = [cells.id ?? '', toRecord(cells)]
      return done
    },
    end,
  }
}

function toRecord(cells: Cells): { answers: unknown[] } & Record<string, unknown> {
  const entries = responseColumns.flatMap(({ name, read }): [string, unknown][] => {
    if (cells[name]) return [[name, read(cells[name])]]
    return nullable.includes(name) ? [[name, null]] : name === 'page' || name === 'sdk' ? [[name, '']] : []
  })
  const isEnv = ([name]: [string, unknown]) => inEnv.includes(name)
  return {
    ...{ v: 1, kind: 'response' },
    ...Object.fromEntries(entries.filter((entry) => !isEnv(entry))),
    env: { language: '', ...Object.fromEntries(entries.filter(isEnv)) },
    answers: [toAnswer(cells)],
  }
}

function toAnswer(cells: Cells): unknown {
  const entries = answerColumns.flatMap(({ name, read }): [string, unknown][] => {
    return cells[name] ? [[name, read(cells[name])]] : name === 'text' ? [[name, '']] : []
  })
  return Object.fromEntries(entries)
}
