import type { Ask, Asking } from '../ask.js'
import type { Keep } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Alongside } from '../visit/createVisit.js'
import type { Facts } from '../visit/facts.js'
import type { Holding } from './holdShowing.js'
import type { Rooms } from './rooms.js'
import { toShowing } from './toShowing.js'

/** What a showing is opened with; part of the chunk `keep`, it shares no module with the engine. */
export interface ShowingOrder {
  prompt: NormalPrompt
  isModal: boolean
  ask: Ask
  /** Resolves with what is known at the showing, or with nothing where it may not ask. */
  reserve(alongside: Alongside): Promise<Facts | undefined>
  /** Told of the prompt while it is on the page. */
  onOpen(asking: Asking): void
}

/** Puts a prompt on the page, and keeps what comes of it; resolves with how it ended. */
export async function openShowing(
  order: ShowingOrder,
  keep: Keep,
  { file, life, bus, platform }: Rooms,
): Promise<ShowResult> {
  const { prompt, isModal, ask } = order
  const ready = await ask.makeReady(prompt)
  let unsent: Record<string, string> = {}
  // Only now, so that a failed import or a faulty prompt costs no showing.
  const facts = await order.reserve(async (transaction) => {
    unsent = await keep.unsentTexts(transaction, prompt.id)
  })
  const { journey } = await file
  if (!facts || life.aborted) return 'none'
  const showing = toShowing(prompt, ready, journey, facts, platform)
  return new Promise((resolve) => {
    const leave = () => end('none')
    const end = (how: ShowResult) => {
      life.removeEventListener('abort', leave)
      holding.release()
      asking.remove()
      resolve(how)
    }
    const asking = ready.open({ isModal, unsent, onProgress: (progress) => holding.take(progress) })
    const holding: Holding = keep.hold(showing, asking.tell, end)
    order.onOpen(asking)
    life.addEventListener('abort', leave)
    bus.emit('shown', { prompt: prompt.id, id: showing.id })
  })
}
