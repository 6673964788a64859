import { mapTransaction, memoryStorage } from '../platform/memoryStorage.js'
import type { Platform } from '../platform/platform.js'
import type { Storage, Transaction } from '../platform/storage.js'

/** What the host lets moodpoint keep, and how long: over restarts, for the life of the tab, or not at all. */
export type StorageOption = 'local' | 'session' | 'none'

/** Whether the host vouches for consent, or will say so by `setConsent`. */
export type ConsentOption = 'given' | 'required'

/** The storage every other room is handed, and the rules it obeys. */
export interface Policy {
  storage: Storage
  /** Whether what is remembered now will be there on the next page. */
  canRemember(): Promise<boolean>
  /** Moves what was held in memory to the device, or removes from the device what consent covered. */
  setConsent(given: boolean): Promise<void>
}

/** What the policy is made from. */
export interface PolicyOptions {
  /** Names the storage. */
  name: string
  storage: StorageOption
  consent: ConsentOption
}

type PolicyDoors = Pick<Platform, 'lastingStorage' | 'tabStorage'>

/** Drafts, unsent texts and history need consent; what the person sent is kept because they asked for it. */
const consentPrefixes = ['d:', 't:', 'h:']
const needsConsent = (key: string) => consentPrefixes.some((prefix) => key.startsWith(prefix))

/** Wraps the storage of the platform in the rules of consent. */
export function createPolicy(options: PolicyOptions, platform: PolicyDoors): Policy {
  const kept = openKept(options, platform)
  const withheld = new Map<string, unknown>()
  let isGiven = options.consent === 'given'
  const routed = (transaction: Transaction) => (isGiven ? transaction : route(transaction, mapTransaction(withheld)))
  return {
    storage: { ...kept, transact: (mode, work) => kept.transact(mode, (transaction) => work(routed(transaction))) },
    canRemember: async () => isGiven && (await kept.kind()) !== 'memory',
    async setConsent(given) {
      if (given === isGiven) return
      isGiven = given
      await kept.transact('readwrite', (transaction) => (given ? release(transaction, withheld) : remove(transaction)))
    },
  }
}

function openKept({ name, storage }: PolicyOptions, platform: PolicyDoors): Storage {
  try {
    return storage === 'local'
      ? platform.lastingStorage(name)
      : storage === 'session'
        ? platform.tabStorage(name)
        : memoryStorage()
  } catch {
    return memoryStorage() // sessionStorage is refused in sandboxed frames; the prompt must work all the same
  }
}

function route(kept: Transaction, withheld: Transaction): Transaction {
  const of = (key: string) => (needsConsent(key) ? withheld : kept)
  return {
    get: (key) => of(key).get(key),
    put: (key, value) => of(key).put(key, value),
    delete: (key) => of(key).delete(key),
    range: (prefix, limit) => of(prefix).range(prefix, limit),
  }
}

/** What the device already holds is older and wins: a dismissal must not be forgotten. */
async function release(transaction: Transaction, withheld: Map<string, unknown>): Promise<void> {
  for (const [key, value] of withheld) {
    if ((await transaction.get(key)) === undefined) transaction.put(key, value)
  }
  withheld.clear()
}

async function remove(transaction: Transaction): Promise<void> {
  for (const prefix of consentPrefixes) {
    for (const [key] of await transaction.range(prefix)) transaction.delete(key)
  }
}
