import type { Clock } from '../platform/clock.js'
import type { Random } from '../platform/random.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Felt, History, PromptHistory, VisitState } from './facts.js'
import { visitGapMs } from './visitGapMs.js'

const historyKey = 'h:'

/** Reads what else is wanted within the transaction that reads the history: a second one would cost a round trip more. */
export type Alongside = (transaction: Transaction) => Promise<void>

/** What is known of this visit and this device. */
export interface Visit {
  /**
   * Counts the page view, once however often it is told, and draws a number for every prompt that is new here.
   *
   * @param meet - Told what is known, before it is safe on the device.
   */
  arrive(prompts: NormalPrompt[], meet?: (history: History) => void, alongside?: Alongside): Promise<void>
  /** Begins another view of the page. */
  turn(): void
  history(alongside?: Alongside): Promise<History>
  /**
   * Reads the history, decides and writes the showing, in one transaction: two tabs never both ask.
   * Resolves with what is known then, or with nothing where it may not ask.
   */
  reserve(prompt: string, mayAsk: (history: History) => boolean, alongside?: Alongside): Promise<History | undefined>
  /** Remembers within a transaction of the caller how a showing ended. */
  note(transaction: Transaction, prompt: string, ending: 'answeredAt' | 'dismissedAt', felt?: Felt): Promise<void>
}

/** What is to be remembered of a visit that begins now, beside its time. */
type From = () => Pick<VisitState, 'entry'> | undefined

/** Knows the visit through a storage that holds what may be remembered, and no more. */
export function createVisit(storage: Storage, clock: Clock, random: Random, from?: From): Visit {
  let view = random.fraction()
  const anew = (at: number, nth: number) => {
    return { begunAt: at, bytes: random.bytes(), seenAt: at, view, nth, step: 1, asked: 0, ...from?.() }
  }
  const read = async (transaction: Transaction, alongside?: Alongside): Promise<History> => {
    const [history] = await Promise.all([transaction.get<History>(historyKey), alongside?.(transaction)])
    return history ?? { visit: anew(clock.now(), 1), prompts: {} }
  }
  const ofPrompt = ({ prompts }: History, id: string) => (prompts[id] ??= { draw: random.fraction(), showings: 0 })
  return {
    async arrive(prompts, meet, alongside) {
      const count = async (transaction: Transaction) => {
        const history = await read(transaction) // not with the rest: it is all that a prompt waits for
        const now = clock.now()
        if (Math.abs(now - history.visit.seenAt) >= visitGapMs) history.visit = anew(now, history.visit.nth + 1)
        countView(history.visit, view, now)
        for (const { id } of prompts) ofPrompt(history, id)
        for (const own of Object.values(history.prompts)) setRight(own, now)
        transaction.put(historyKey, history)
        meet?.(history)
      }
      await storage.transact('readwrite', (own) => Promise.all([count(own), alongside?.(own)]))
    },
    turn() {
      view = random.fraction()
    },
    history: (alongside) => storage.transact('readonly', (transaction) => read(transaction, alongside)),
    reserve: (prompt, mayAsk, alongside) =>
      storage.transact('readwrite', async (transaction) => {
        const history = await read(transaction, alongside)
        const own = ofPrompt(history, prompt) // first, so that the number is drawn on which its share depends
        if (!mayAsk(history)) return
        own.shownAt = clock.now()
        own.showings++
        history.visit.asked++
        transaction.put(historyKey, history)
        return history
      }),
    async note(transaction, prompt, ending, felt) {
      const history = await read(transaction)
      const own = ofPrompt(history, prompt)
      Object.assign(own, { [ending]: clock.now() }, felt)
      if (ending === 'answeredAt') own.showings = 0
      transaction.put(historyKey, history)
    },
  }
}

/** Counts a page view, once however often it is told. */
function countView(visit: VisitState, view: number, now: number): void {
  if (visit.view !== view) visit.step++
  Object.assign(visit, { view, seenAt: now })
}

/** A clock that was wrong and has been set right must not silence a prompt for years: nothing lies after now. */
function setRight(own: PromptHistory, now: number): void {
  const times = own as unknown as Record<string, number>
  for (const [key, time] of Object.entries(times)) if (time > now) times[key] = now
}
