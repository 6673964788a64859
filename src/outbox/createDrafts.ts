import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { RatingAnswer } from '../records/types.js'
import type { Outbox } from './createOutbox.js'
import type { Draft, UnsentTexts } from './entries.js'

/** How long a text that was typed but not sent is offered back. */
const unsentTextAgeMs = 24 * 3_600_000

/** What became of a draft that was to be turned into a record; `lost` to another page, which was faster. */
export type Settled = 'added' | 'full' | 'lost'

/** Showings that have not ended. */
export interface Drafts {
  /** Marks a showing as this page's own until stopped, so that no other page finishes it. */
  hold(id: string): Stop
  /** Resolves with whether the draft is kept: without consent it is not. */
  save(draft: Draft): Promise<boolean>
  exists(id: string): Promise<boolean>
  /**
   * Turns a draft into its record in one transaction: who finds no draft has lost to another page. Texts that were not
   * sent stay on the device, to be offered back.
   */
  settle(draft: Omit<Draft, 'savedAt'>, isSaved: boolean): Promise<Settled>
  /** Texts typed into a prompt less than 24 hours ago and not sent. */
  unsentTexts(transaction: Transaction, prompt: string): Promise<Record<string, string>>
  /** The lock that marks a showing as held. */
  lockOf(id: string): string
}

/** What drafts are kept with. */
export interface DraftDoors {
  storage: Storage
  outbox: Outbox
  platform: Pick<Platform, 'clock' | 'locks'>
  name: string
  /** Remembers, in the transaction of the record, that its prompt was answered: where, how, and when. */
  note(
    transaction: Transaction,
    prompt: string,
    ending: 'answeredAt',
    felt: { touchpoint: string; band: RatingAnswer['band'] | undefined; answeredAt: number },
  ): Promise<void>
}

/** Keeps drafts beside the outbox they end in. */
export function createDrafts({ storage, outbox, platform, name, note }: DraftDoors): Drafts {
  const { clock, locks } = platform
  const lockOf = (id: string) => `${name}:draft:${id}`

  const settle: Drafts['settle'] = (draft, isSaved) =>
    storage.transact('readwrite', (transaction) => settleIn(transaction, { ...draft, savedAt: clock.now() }, isSaved))

  /** Within one transaction: the draft goes, the record comes, the words that were not sent stay. */
  const settleIn = async (
    transaction: Transaction,
    { record, texts, savedAt }: Draft,
    isSaved: boolean,
  ): Promise<Settled> => {
    const { id, prompt, touchpoint, ending, answers } = record
    const [draftKey, textKey] = [`d:${id}`, `t:${prompt}`]
    const isLost = isSaved && (await isGone(transaction, draftKey))
    const isWanted = !isLost && answers.length > 0
    if (isWanted && !(await outbox.add(transaction, record))) return 'full'
    const words = Object.values(texts)
    const isUnsent = (ending !== 'sent' || isLost) && words.join('').trim()
    if (isUnsent) transaction.put(textKey, { texts, savedAt } satisfies UnsentTexts)
    else if (ending === 'sent' || words[0] !== undefined) transaction.delete(textKey)
    transaction.delete(draftKey)
    if (!isWanted) return 'lost'
    const { band } = answers[0] as RatingAnswer // none where the first question has no bands
    await note(transaction, prompt, 'answeredAt', { touchpoint, band, answeredAt: Date.parse(record.answeredAt) })
    return 'added'
  }

  return {
    hold: (id) => locks.hold(lockOf(id)),
    save: (draft) =>
      storage.transact('readwrite', async (transaction) => {
        const key = `d:${draft.record.id}`
        transaction.put(key, draft)
        return !!(await transaction.get(key))
      }),
    exists: async (id) => !!(await storage.transact('readonly', (transaction) => transaction.get(`d:${id}`))),
    settle,
    async unsentTexts(transaction, prompt) {
      const kept = await transaction.get<UnsentTexts>(`t:${prompt}`)
      return kept && clock.now() - kept.savedAt < unsentTextAgeMs ? kept.texts : {}
    },
    lockOf,
  }
}

/** Whether a draft was taken away; where consent was withdrawn nothing can be found, and nothing is lost. */
async function isGone(transaction: Transaction, key: string): Promise<boolean> {
  if (await transaction.get(key)) return false
  transaction.put(key, true)
  const isFindable = !!(await transaction.get(key))
  transaction.delete(key)
  return isFindable
}
