import type { Moodpoint } from '../moodpoint.js'
import type { Compose } from './compose.js'
import { inertMoodpoint } from './inertMoodpoint.js'

/** Composes a moodpoint whose every call waits for the panel; where that cannot be had, nothing happens. */
export function previewLater(compose: Compose): Compose {
  return (...given) => {
    const later = import('../panel.js')
      .then(({ preview }) => preview(compose)(...given))
      .catch((cause) => {
        console.error(`[moodpoint] the panel cannot be loaded: ${cause}`)
        return inertMoodpoint()
      })
    return waitFor(later)
  }
}

function waitFor(later: Promise<Moodpoint>): Moodpoint {
  return {
    event: (...given) => void later.then((mood) => mood.event(...given)),
    show: async (...given) => (await later).show(...given),
    explain: async () => (await later).explain(),
    outcome: async (...given) => (await later).outcome(...given),
    on: () => () => {}, // a preview tells the page nothing
    outbox: {
      state: undefined,
      list: async () => (await later).outbox.list(),
      flush: async () => (await later).outbox.flush(),
      retry: async (id) => (await later).outbox.retry(id),
      discard: async (id) => (await later).outbox.discard(id),
      export: async () => (await later).outbox.export(),
    },
    setTraits: (given) => void later.then((mood) => mood.setTraits(given)),
    setConsent: async (given) => (await later).setConsent(given),
    destroy: () => void later.then((mood) => mood.destroy()),
  }
}
