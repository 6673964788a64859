import type { Moodpoint } from '../moodpoint.js'

/** A moodpoint that does nothing, for places without a document: the same calls work on a server. */
export function inertMoodpoint(): Moodpoint {
  return {
    event() {},
    show: async () => 'none',
    explain: async () => [],
    outcome: async () => false,
    on: () => () => {},
    outbox: {
      state: undefined,
      list: async () => [],
      flush: async () => {},
      retry: async () => false,
      discard: async () => false,
      export: async () => [],
    },
    setTraits() {},
    setConsent: async () => {},
    destroy() {},
  }
}
