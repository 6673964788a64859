import type { Settings } from '../options.js'
import { hasDatabase } from '../platform/hasDatabase.js'
import type { EnginePlatform } from '../platform/platform.js'
import type { Entries } from '../platform/previewStorage.js'

/** Reads what this device remembers of visit and prompts, and changes nothing; nothing where it cannot be read. */
export async function copyHistory({ name, storage }: Settings, platform: EnginePlatform): Promise<Entries> {
  try {
    if (storage === 'local' && !(await hasDatabase(window, name))) return []
    const kept = platform.openStorage(name, storage)
    const entries = await kept.transact('readonly', (transaction) => transaction.range('h:'))
    kept.close()
    return entries
  } catch (cause) {
    console.warn(`[moodpoint] what this device remembers cannot be read: ${cause}`)
    return []
  }
}
