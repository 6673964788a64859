import type { Storage, Transaction } from '../platform/storage.js'

/** Whether the host vouches for consent, or will say so by `setConsent`. */
export type ConsentOption = 'given' | 'required'

/** Whether there is consent, and no wish for privacy. */
export type ConsentState = 'ok' | 'no-consent' | 'privacy-signal'

/** The storage every other room is handed, and the rules it obeys. */
export interface Policy {
  storage: Storage
  /**
   * Whether the page may ask uninvited, or why not; and whether what is remembered now will be there on the next page,
   * which is known from the first transaction on.
   */
  knows(): { consent: ConsentState; canRemember: boolean }
  /** Allows what needs consent to be kept, or removes it from the device; resolves with whether that is new. */
  setConsent(given: boolean): Promise<boolean>
}

/** Drafts, unsent texts, history and the copy of the prompts need consent; what the person sent is kept because they asked for it. */
const consentPrefixes = ['d:', 't:', 'h:', 'p:']

const needsConsent = (key: string) => consentPrefixes.some((prefix) => key.startsWith(prefix))

/** A transaction in which what needs consent is not there and is not written. */
function withholding(transaction: Transaction): Transaction {
  return {
    ...transaction,
    get: async (key) => (needsConsent(key) ? undefined : transaction.get(key)),
    put: (key, value) => void (needsConsent(key) || transaction.put(key, value)),
    range: async (prefix, limit) => (needsConsent(prefix) ? [] : transaction.range(prefix, limit)),
  }
}

/**
 * Wraps a storage in the rules of consent: until it is given, what needs it is neither written nor read.
 *
 * @param isPrivate - Whether the browser asks for privacy: nobody is asked uninvited, and no record names a visit.
 */
export function createPolicy(kept: Storage, option: ConsentOption, isPrivate?: boolean): Policy {
  let isGiven = option === 'given'
  let isLasting = false
  /** Decided once for each transaction: consent that comes within one must not write over what it could not read. */
  const guard = (transaction: Transaction): Transaction => (isGiven ? transaction : withholding(transaction))
  return {
    storage: {
      ...kept,
      async transact(mode, work) {
        isLasting = (await kept.kind()) !== 'memory'
        return kept.transact(mode, (transaction) => work(guard(transaction)))
      },
    },
    knows() {
      const consent = isPrivate ? 'privacy-signal' : isGiven ? 'ok' : 'no-consent'
      return { consent, canRemember: isLasting && consent === 'ok' }
    },
    async setConsent(given) {
      const isNew = isGiven !== given
      isGiven = given
      if (given) return isNew
      await kept.transact('readwrite', async (transaction) => {
        for (const prefix of consentPrefixes) {
          for (const [key] of await transaction.range(prefix)) transaction.delete(key)
        }
      })
      return isNew
    },
  }
}
