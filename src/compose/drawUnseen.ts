import type { OpenOrder, Progress } from '../ask.js'
import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Place } from '../ui/openPrompt.js'
import type { InlineDoors } from './offerInline.js'

/** A prompt that is drawn, and that nobody has seen yet: it counts as nothing. */
export interface Unseen {
  /** Takes it away without a word. */
  remove: Stop
  /** Shows it as it stands, where its gates let it pass still; else it goes. Resolves when it is over. */
  show(): Promise<void>
}

/** What an unseen prompt asks of who draws it. */
export interface UnseenDoors {
  place: Place
  /** Asked when everything is there: whether it is to be drawn still. */
  isWanted(): boolean
  /** Its place has gone. */
  onGone: Stop
}

/** Draws a prompt in its place; resolves with nothing where it is not wanted any more. */
export async function drawUnseen(
  prompt: NormalPrompt,
  { ask, keep, policy, show }: InlineDoors,
  { place, isWanted, onGone }: UnseenDoors,
): Promise<Unseen | undefined> {
  const [own, keeping] = await Promise.all([ask(), keep()])
  const ready = await own.makeReady(prompt)
  let unsent: Record<string, string> = {}
  await policy.storage.transact('readonly', async (transaction) => {
    unsent = await keeping.unsentTexts(transaction, prompt.id)
  })
  if (!isWanted()) return undefined
  let taken: OpenOrder | undefined
  let latest: Progress | undefined
  const onProgress = (progress: Progress) => {
    latest = progress
    taken?.onProgress(progress)
  }
  const leave = () => (taken ? taken.leave() : onGone())
  const asking = ready.open({ isModal: false, unsent, place, leave, onProgress })
  const take = (order: OpenOrder) => {
    taken = order
    // What was chosen before it was counted is told once the showing is kept.
    void Promise.resolve().then(() => latest && order.onProgress(latest))
    return asking
  }
  return {
    remove: asking.remove,
    async show() {
      await show(prompt, 'seen', async () => ({ ...own, makeReady: async () => ({ ...ready, open: take }) }))
      if (!taken) asking.remove()
    },
  }
}
