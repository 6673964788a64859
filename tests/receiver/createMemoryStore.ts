import type { FeedbackStore, ReceivedRecord, ReceivedResponse } from '../../src/receiver/index.js'

/** The contract of a store in its fewest lines. */
export function createMemoryStore(): FeedbackStore {
  const kept = new Map<string, ReceivedRecord>()
  return {
    async save(records) {
      for (const record of records) if (!kept.has(record.id)) kept.set(record.id, record)
    },
    recent: async ({ limit }) => [...kept.values()].reverse().slice(0, limit) as ReceivedResponse[],
    async close() {},
  }
}
