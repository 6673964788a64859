import type { Ask, Asking, OpenOrder, Ready } from '../ask.js'
import type { Keep } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import { mayDisturb } from '../platform/mayDisturb.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Showing } from '../records/showing.js'
import type { Phase } from '../survey/survey.js'
import type { MomentCode } from '../targeting/verdict.js'
import type { Alongside } from '../visit/createVisit.js'
import type { Facts } from '../visit/facts.js'
import type { ShowingDoors, Wish } from './createShowings.js'
import type { Holding } from './holdShowing.js'
import type { Rooms } from './rooms.js'
import { toShowing } from './toShowing.js'

/** Whoever scrolled less than this ago may be at it still. */
const scrollingMs = 1000

/** What a showing is opened with. */
export interface ShowingOrder extends ShowingDoors {
  prompt: NormalPrompt
  wish: Wish
  ask: Ask
  /** Lets a prompt wait for a better moment, if this one is bad; resolves with whether it does, or cannot be shown. */
  putOff(prompt: NormalPrompt, hindrance?: MomentCode): Promise<boolean>
  /** Told of the prompt while it is on the page. */
  onOpen(asking: Asking): void
}

/** Puts a prompt on the page, and keeps what comes of it; resolves with how it ended. */
export async function openShowing(order: ShowingOrder, keep: Keep, rooms: Rooms): Promise<ShowResult> {
  const { prompt, wish, ask, putOff } = order
  let shown: Promise<ShowResult> | 'none' = 'none'
  const open = async () => {
    const ready = await making
    let unsent: Record<string, string> = {}
    // Only now, so that a failed import or a faulty prompt costs no showing.
    const facts = await reserve(order, rooms, async (transaction) => {
      unsent = await keep.unsentTexts(transaction, prompt.id)
    })
    const { journey } = await rooms.file
    if (!facts || rooms.life.aborted) return
    shown = draw(ready, toShowing(prompt, ready, journey, facts, rooms.platform), { ...order, unsent }, keep, rooms)
  }
  const making = ask.makeReady(prompt)
  try {
    // The other tabs are asked while it is made ready; once it is open, the showing itself holds the turn.
    const [hasTurn] = await Promise.all([wish === 'trigger' ? keep.takeTurn(open) : open(), making])
    if (hasTurn === false) await putOff(prompt, 'asking-in-another-tab')
  } catch (cause) {
    rooms.report('prompts', `"${prompt.id}" cannot be shown: ${cause}`)
  }
  return shown
}

/** Resolves with what is known at the showing, or with nothing where it may not ask. */
async function reserve(
  { prompt, wish, putOff, stillMs }: ShowingOrder,
  { platform, document, visit, known, mayAsk, facts }: Rooms,
  alongside: Alongside,
): Promise<Facts | undefined> {
  if (wish !== 'trigger') return facts(alongside)
  // The closer look is fetched only where there may be something to disturb.
  const isCalm = stillMs() > scrollingMs && !platform.page.isHidden() && !mayDisturb(document)
  if (!isCalm && (await putOff(prompt))) return undefined
  const history = await visit.reserve(prompt.id, (own) => mayAsk(prompt, known(own)), alongside)
  return history && known(history)
}

/** Opens a prompt that is ready; resolves with how it ended. */
function draw(
  ready: Ready,
  showing: Showing,
  { prompt, wish, unsent, onOpen }: ShowingOrder & Pick<OpenOrder, 'unsent'>,
  keep: Keep,
  { life, bus, places }: Rooms,
): Promise<ShowResult> {
  return new Promise((resolve) => {
    const leave = () => end('none')
    const end = (how: ShowResult) => {
      life.removeEventListener('abort', leave)
      holding.release()
      asking.remove()
      resolve(how)
    }
    const own = { prompt: showing.prompt, id: showing.id }
    let at: Phase | undefined
    const onProgress: OpenOrder['onProgress'] = (progress) => {
      holding.take(progress)
      const { phase } = progress
      if (at !== phase) bus.emit('step', { ...own, phase })
      at = phase
    }
    const place = places?.of(prompt, wish)
    const asking = ready.open({ isModal: wish === 'person', unsent, onProgress, leave, place })
    const holding: Holding = keep.hold(showing, asking.tell, end)
    onOpen(asking)
    life.addEventListener('abort', leave)
    bus.emit('shown', own)
  })
}
