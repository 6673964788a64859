import type { ReceivedRecord } from '../receiver/index.js'
import type { SqliteStore } from '../receiver/sqlite/createSqliteStore.js'
import { createCubeBuilder } from '../report/createCubeBuilder.js'
import type { Cube } from '../report/cube.js'
import { readRecord } from '../report/readRecord.js'

/** Everything that was said, counted, and how far that goes. */
export interface Counted {
  /** Made when it is asked for, once. */
  cube(): Cube
  /** Differs whenever the cube does. */
  revision: string
}

/** What results are made of. */
export interface ResultsParts {
  store: Pick<SqliteStore, 'read'>
  /** Milliseconds since the epoch. */
  now(): number
  /** Lets others have their turn. */
  pause(): Promise<unknown>
  /** Whether nothing but simulated answers counts. */
  isSimulated?: boolean
  /** What was answered faster, in seconds, is in no result; it stays in the store. @default 0 */
  minSeconds?: number
  /** Hears of each record that came since the start. */
  onRecord?(record: ReceivedRecord): void
}

/** Records read before others have their turn: a few milliseconds. */
const pageSize = 300

/**
 * Makes the results of a store that is written to: the first call reads all of it, later ones what came since, by whatever
 * process. Calls at the same time read once.
 */
export function createResults(parts: ResultsParts): () => Promise<Counted> {
  const { store, now, pause, isSimulated, minSeconds = 0, onRecord } = parts
  const startedAt = new Date(now()).toISOString()
  let builder = createCubeBuilder()
  let mark: Awaited<ReturnType<typeof store.read>>['mark'] | undefined
  let latest: Counted | undefined
  let reading: Promise<Counted> | undefined

  const readOn = async (): Promise<Counted> => {
    for (let isMore = true; isMore; ) {
      const page = await store.read({ ...(mark && { after: mark }), limit: pageSize })
      if (page.isNew) builder = createCubeBuilder()
      if (page.isNew || page.records.length > 0) latest = undefined
      for (const record of page.records) count(record)
      mark = page.mark
      isMore = page.records.length === pageSize
      if (isMore) await pause()
    }
    latest ??= { cube: once(builder.cube), revision: `${startedAt} ${mark?.generation}.${mark?.seq}` }
    return latest
  }
  const count = (record: ReceivedRecord) => {
    if (record.kind === 'response' && record.seconds < minSeconds) return
    const read = readRecord(record, now())
    const isLeftOut = isSimulated && !('synthetic' in record)
    if ('record' in read && !isLeftOut) builder.add(read.record) // what comes from a wrong clock is in no report
    if (record.receivedAt >= startedAt) onRecord?.(record)
  }
  return () => {
    reading ??= readOn().finally(() => {
      reading = undefined
    })
    return reading
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
