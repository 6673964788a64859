import type { Clock } from '../platform/clock.js'
import type { Random } from '../platform/random.js'
import type { Storage, Transaction } from '../platform/storage.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { History, PromptHistory, VisitState } from './facts.js'

/** Page views of one origin less than this apart belong to one visit. */
const visitGapMs = 30 * 60_000
const historyKey = 'h:'

/** What is known of this visit and this device. */
export interface Visit {
  /**
   * Counts a page view and draws a number for every prompt that is new here.
   *
   * @param view - Names the page view: the same one told again, as after consent, is not counted twice.
   * @param meet - Told what is known, before it is safe on the device.
   */
  arrive(prompts: NormalPrompt[], view?: number, meet?: (history: History) => void): Promise<void>
  history(): Promise<History>
  /**
   * Reads the history, decides and writes the showing, in one transaction: two tabs never both ask.
   * Resolves with what is known then, or with nothing where it may not ask.
   */
  reserve(prompt: string, mayAsk: (history: History) => boolean): Promise<History | undefined>
  /** Remembers within a transaction of the caller how a showing ended. */
  note(transaction: Transaction, prompt: string, ending: 'answeredAt' | 'dismissedAt'): Promise<void>
}

/** Knows the visit through a storage that holds what may be remembered, and no more. */
export function createVisit(storage: Storage, clock: Clock, random: Random): Visit {
  const newVisit = (now: number): VisitState => beginVisit(now, random.bytes())
  const read = async (transaction: Transaction): Promise<History> =>
    (await transaction.get<History>(historyKey)) ?? { visit: newVisit(clock.now()), prompts: {} }
  const ofPrompt = ({ prompts }: History, id: string): PromptHistory =>
    (prompts[id] ??= { draw: random.fraction(), showings: 0 })
  return {
    arrive: (prompts, view = random.fraction(), meet) =>
      storage.transact('readwrite', async (transaction) => {
        const history = await read(transaction)
        const now = clock.now()
        if (Math.abs(now - history.visit.seenAt) >= visitGapMs) history.visit = newVisit(now)
        const { visit } = history
        visit.seenAt = now
        if (visit.view !== view) visit.step++
        visit.view = view
        for (const { id } of prompts) ofPrompt(history, id)
        for (const own of Object.values(history.prompts)) setRight(own, now)
        transaction.put(historyKey, history)
        meet?.(history)
      }),
    history: () => storage.transact('readonly', read),
    reserve: (prompt, mayAsk) =>
      storage.transact('readwrite', async (transaction) => {
        const history = await read(transaction)
        if (!mayAsk(history)) return
        const own = ofPrompt(history, prompt)
        own.shownAt = clock.now()
        own.showings++
        history.visit.asked++
        transaction.put(historyKey, history)
        return history
      }),
    async note(transaction, prompt, ending) {
      const history = await read(transaction)
      const own = ofPrompt(history, prompt)
      own[ending] = clock.now()
      if (ending === 'answeredAt') own.showings = 0
      transaction.put(historyKey, history)
    },
  }
}

function beginVisit(now: number, bytes: number[]): VisitState {
  return { begunAt: now, bytes, seenAt: now, step: 0, asked: 0 }
}

/** A clock that was wrong and has been set right must not silence a prompt for years: nothing lies after now. */
function setRight(own: PromptHistory, now: number): void {
  for (const key of Object.keys(own) as Array<keyof PromptHistory>) own[key] = Math.min(own[key] as number, now)
}
