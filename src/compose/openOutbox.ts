import type { OutboxItem, PublicOutbox } from '../moodpoint.js'
import type { Entry, ParkedEntry } from '../outbox/entries.js'
import { inspectOutbox, type Moves } from '../outbox/inspectOutbox.js'
import type { Storage } from '../platform/storage.js'

/** What a host may do with records that were not delivered. */
export type Inspection = Omit<PublicOutbox, 'state'>

/** The outbox as the host sees it: a chunk of its own, fetched when the host looks. */
export function openOutbox(storage: Storage, moves: Moves, wake: () => Promise<void>): Inspection {
  const { all, retry, discard } = inspectOutbox(storage, moves)
  return {
    list: async () => (await all()).map(toItem),
    flush: wake,
    async retry(id) {
      const isBack = await retry(id)
      if (isBack) void wake()
      return isBack
    },
    discard,
    export: async () => (await all()).map(({ body }) => JSON.parse(body)),
  }
}

/** Everything but the bytes themselves. */
function toItem({ body, ...entry }: Entry | ParkedEntry): OutboxItem {
  return { ...entry, state: 'status' in entry ? 'parked' : 'waiting' }
}
