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
  const newVisit = (now: number): VisitState => ({
    begunAt: now,
    bytes: random.bytes(),
    seenAt: now,
    step: 0,
    asked: 0,
  })
  const read = async (transaction: Transaction): Promise<History> =>
    (await transaction.get<History>(historyKey)) ?? { visit: newVisit(clock.now()), prompts: {} }
  const change = async (
    transaction: Transaction,
    prompt: string,
    changes: (own: PromptHistory) => Partial<PromptHistory>,
  ) => {
    const history = await read(transaction)
    const own = history.prompts[prompt] ?? { draw: random.fraction(), showings: 0 }
    history.prompts[prompt] = { ...own, ...changes(own) }
    transaction.put(historyKey, history)
    return history
  }
  return {
    arrive: (prompts, view = random.fraction(), meet) =>
      storage.transact('readwrite', async (transaction) => {
        const history = await read(transaction)
        const now = clock.now()
        if (Math.abs(now - history.visit.seenAt) >= visitGapMs) history.visit = newVisit(now)
        if (history.visit.view !== view) history.visit.step++
        Object.assign(history.visit, { view, seenAt: now })
        for (const own of Object.values(history.prompts)) setRight(own, now)
        for (const { id } of prompts) history.prompts[id] ??= { draw: random.fraction(), showings: 0 }
        transaction.put(historyKey, history)
        meet?.(history)
      }),
    history: () => storage.transact('readonly', read),
    reserve: (prompt, mayAsk) =>
      storage.transact('readwrite', async (transaction) => {
        if (!mayAsk(await read(transaction))) return
        const history = await change(transaction, prompt, ({ showings }) => ({
          showings: showings + 1,
          shownAt: clock.now(),
        }))
        history.visit.asked++
        transaction.put(historyKey, history)
        return history
      }),
    async note(transaction, prompt, ending) {
      await change(transaction, prompt, () => ({
        [ending]: clock.now(),
        ...(ending === 'answeredAt' && { showings: 0 }),
      }))
    },
  }
}

/** A clock that was wrong and has been set right must not silence a prompt for years. */
function setRight(own: PromptHistory, now: number): void {
  for (const key of ['shownAt', 'answeredAt', 'dismissedAt'] as const) {
    if ((own[key] ?? 0) > now) own[key] = now
  }
}
