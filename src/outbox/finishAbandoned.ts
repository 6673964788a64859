import type { Platform } from '../platform/platform.js'
import type { Storage } from '../platform/storage.js'
import type { ResponseRecord } from '../records/types.js'
import type { Drafts } from './createDrafts.js'
import type { Draft } from './entries.js'

/** What abandoned drafts are finished with. */
export interface FinishDoors {
  storage: Storage
  platform: Pick<Platform, 'locks'>
  drafts: Pick<Drafts, 'lockOf' | 'settle'>
  onRecord(record: ResponseRecord): void
}

/** Finishes the drafts that no page holds. Where one cannot be finished the others are, and then it rejects. */
export async function finishAbandoned({ storage, platform, drafts, onRecord }: FinishDoors): Promise<void> {
  const { locks } = platform
  const finish = async (key: string) => {
    // Read under the lock: its page may have saved once more before it died.
    const draft = await storage.transact('readonly', (transaction) => transaction.get<Draft>(key))
    if (draft && (await drafts.settle(draft, true)) === 'added') onRecord(draft.record)
  }
  const found = await storage.transact('readonly', (transaction) => transaction.range('d:'))
  const all = found.map(([key]) => locks.run(drafts.lockOf(key.slice(2)), 'ifAvailable', () => finish(key)))
  for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason
}
