import type { Storage } from '../platform/storage.js'

/** The last good file, as it lies on the device. Stored: keep the names. */
export interface PromptCopy {
  source: string
  text: string
}

/** Keeps a good file on the device, and writes only what is new. A chunk of its own: it has time. */
export function keepCopy(own: PromptCopy, storage: Storage): Promise<void> {
  return storage.transact('readwrite', async (transaction) => {
    const copy = await transaction.get<PromptCopy>('p:')
    if (copy?.source !== own.source || copy.text !== own.text) transaction.put('p:', own)
  })
}
