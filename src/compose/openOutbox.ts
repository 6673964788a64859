import type { OutboxItem, PublicOutbox } from '../moodpoint.js'
import type { Entry, ParkedEntry } from '../outbox/entries.js'
import type { OutboxInspection } from '../outbox/inspectOutbox.js'

/** What a host may do with records that were not delivered. */
export type Inspection = Omit<PublicOutbox, 'state'>

/** The outbox as the host sees it. */
export function openOutbox({ all, retry, discard }: OutboxInspection, wake: () => Promise<unknown>): Inspection {
  return {
    list: async () => (await all()).map(toItem),
    async flush() {
      await wake()
    },
    async retry(id) {
      const isBack = await retry(id)
      if (isBack) void wake()
      return isBack
    },
    discard,
    export: async () => (await all()).filter(({ body }) => body).map(({ body }) => read(body)),
  }
}

/** Everything but the bytes themselves. */
function toItem({ body, ...entry }: Entry | ParkedEntry): OutboxItem {
  const { at, bytes, id, kind, prompt } = entry
  const item = { id, kind, prompt, at, bytes }
  if (!('status' in entry)) return { ...item, state: 'waiting' }
  return { ...item, state: body ? 'parked' : 'dropped', status: entry.status, reason: entry.reason }
}

/** A body shaped by the host need not be JSON. */
function read(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
