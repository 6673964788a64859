import { lazily } from './lazily.js'
import type { Rooms } from './rooms.js'

/** Makes what reads a host's history before anything is decided; its chunk is fetched where a host keeps one. */
export function syncLater(rooms: Rooms): () => Promise<void> {
  const { history } = rooms.settings
  const load = lazily(async () => history && (await import('./syncHistory.js')).syncHistory(history, rooms))
  const sync = async () => (await load())?.()
  return async () => {
    if (history) await rooms.safely(sync(), undefined, 'import')
  }
}
