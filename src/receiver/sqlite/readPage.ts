import type Libsql from 'libsql'
import type { WireRecord } from '../../records/wireRecord.js'
import type { ReceivedRecord } from '../store.js'
import { tablesWithIds } from './tables.js'

/** Records in the order in which they came, and the place of the last one. */
export interface Page {
  records: ReceivedRecord[]
  seq: number
}

/** A row as it is read; an erasure is its id and has no body. */
interface Row {
  seq: number
  body: string | null
  erased: string | null
  received_at: string
  corrected_at: string | null
}

/** Reads the records after a place, at most `limit`. */
export type ReadPage = (after: number, limit: number) => Page

/** Makes a reader of a file; one of an older layout has no more than responses. */
export function createPageReader(database: Libsql.Database): ReadPage {
  const all = database.prepare('select name from sqlite_schema').all([]) as { name: string }[]
  const there = new Set(all.map(({ name }) => name))
  const parts: string[] = tablesWithIds
    .filter((table) => there.has(table) || table === 'records') // no file of ours is without them
    .map((table) => {
      const corrected = table === 'records' ? 'corrected_at' : 'null as corrected_at'
      return `select seq, body, null as erased, received_at, ${corrected} from ${table} where seq > ?1`
    })
  if (there.has('erasures')) parts.push(`select seq, null, record_id, erased_at, null from erasures where seq > ?1`)
  const statement = database.prepare(`${parts.join(' union all ')} order by seq limit ?2`)
  return (after, limit) => {
    const rows = statement.all([after, limit]) as Row[]
    return { records: rows.map(toRecord), seq: rows.at(-1)?.seq ?? after }
  }
}

function toRecord({ body, erased, received_at, corrected_at }: Row): ReceivedRecord {
  if (erased !== null)
    return { v: 1, id: erased, kind: 'erasure', records: [erased], at: received_at, sdk: '', receivedAt: received_at }
  return {
    ...(JSON.parse(String(body)) as Exclude<WireRecord, { kind: 'erasure' }>), // the store wrote every body from a record
    receivedAt: received_at,
    ...(corrected_at !== null && { correctedAt: corrected_at }),
  }
}
