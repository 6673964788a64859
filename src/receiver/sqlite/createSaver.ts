import type { ReceivedRecord } from '../store.js'

/** Collects what is saved at the same time, and writes it together. */
export interface Saver {
  save(records: ReceivedRecord[]): Promise<void>
  /** Writes what waits, now. */
  flush(): void
}

interface Waiting {
  records: ReceivedRecord[]
  resolve(): void
  reject(reason: unknown): void
}

/** Codes of SQLite that say nothing about the records. */
const trouble = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)/

/**
 * Makes a saver. A flush to disk costs more than a hundred records, and one serves all that came in the meantime: whoever
 * saves is told when its own are on the disk. Where they cannot be written together, each is tried alone, so that nobody
 * fails for what somebody else sent.
 *
 * @param write - Writes all or throws.
 * @param later - Calls back once the requests that are there have been read.
 */
export function createSaver(write: (records: ReceivedRecord[]) => void, later: (call: () => void) => void): Saver {
  let waiting: Waiting[] = []
  const writeAll = (all: Waiting[]) => {
    try {
      write(all.flatMap(({ records }) => records))
      for (const one of all) one.resolve()
    } catch (error) {
      const isTheirs = all.length > 1 && !trouble.test(String((error as { code?: unknown }).code))
      if (isTheirs) for (const one of all) writeAll([one])
      else for (const one of all) one.reject(error)
    }
  }
  const flush = () => {
    const all = waiting
    waiting = []
    if (all.length > 0) writeAll(all)
  }
  return {
    save: (records) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ records, resolve, reject }) === 1) later(flush)
      }),
    flush,
  }
}
