import type { Asking, Ready } from '../ask.js'
import type { ShowResult } from '../moodpoint.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Showing } from '../records/showing.js'
import { decide } from '../targeting/decide.js'
import type { Facts, History } from '../visit/facts.js'
import { version } from '../version.js'
import type { Holding } from './holdShowing.js'
import type { Rooms } from './rooms.js'

/** Who wants a prompt on the page. */
export type Wish =
  /** A trigger: politely, if every gate lets it pass. */
  | 'trigger'
  /** The host, for the person: pacing is skipped. */
  | 'host'
  /** The person, who pressed an opener: modal, and instead of whatever else is being asked. */
  | 'person'

/** Puts a prompt on the page, one at a time; resolves with how it ended. */
export type Show = (prompt: NormalPrompt, wish: Wish) => Promise<ShowResult>

/** Makes the one place where prompts appear. */
export function createShowings(rooms: Rooms): Show {
  const open: Open = {}
  let current: Promise<ShowResult> | undefined
  return async (prompt, wish) => {
    const before = current
    if (before && !(wish === 'person' && open.asking)) return 'none'
    open.asking?.close()
    const mine = Promise.resolve(before)
      .then(() => showOne(prompt, wish, rooms, open))
      .catch((cause): ShowResult => {
        rooms.report('prompts', `"${prompt.id}" cannot be shown: ${cause}`)
        return 'none'
      })
    current = mine
    const how = await mine
    if (current === mine) current = undefined
    return how
  }
}

/** The prompt on the page, while there is one. */
interface Open {
  asking?: Asking | undefined
}

async function showOne(prompt: NormalPrompt, wish: Wish, rooms: Rooms, open: Open): Promise<ShowResult> {
  const { report, life, bus } = rooms
  const chunks = await Promise.all([rooms.ask(), rooms.keep()]).catch((cause) => report('import', cause))
  if (!chunks) return 'none'
  const [ask, keep] = chunks
  const ready = await ask.makeReady(prompt)
  const [unsent, facts] = await Promise.all([
    rooms.safely(keep.unsentTexts(prompt.id), {}),
    // Only now, so that a failed import or a faulty prompt costs no showing.
    wish === 'trigger' ? reserve(prompt, rooms) : rooms.facts(),
  ])
  if (!facts) return 'none'
  const showing = await toShowing(prompt, ready, rooms, facts)
  if (life.aborted) return 'none'
  return new Promise((resolve) => {
    const leave = () => end('none')
    const end = (how: ShowResult) => {
      life.removeEventListener('abort', leave)
      holding.release()
      asking.remove()
      open.asking = undefined
      resolve(how)
    }
    const asking = ready.open({ isModal: wish === 'person', unsent, onProgress: (progress) => holding.take(progress) })
    const holding: Holding = keep.hold(showing, asking.tell, end)
    open.asking = asking
    life.addEventListener('abort', leave)
    bus.emit('shown', { prompt: prompt.id, id: showing.id })
  })
}

async function reserve(prompt: NormalPrompt, { visit, platform, here }: Rooms): Promise<Facts | undefined> {
  const page = await here()
  const mayAsk = (history: History) => decide(prompt, { ...page, ...history }, platform.clock.now()).pass
  const history = await visit.reserve(prompt.id, mayAsk)
  return history && { ...page, ...history }
}

/** Gathers what the record will say whatever the answers are. */
async function toShowing(
  prompt: NormalPrompt,
  { language, presented }: Ready,
  rooms: Rooms,
  { canRemember, visit, url }: Facts,
): Promise<Showing> {
  const { clock, random, page } = rooms.platform
  const { id, touchpoint, area = null, share } = prompt
  const { journey } = await rooms.file
  const { stage = null, corner = null, people = null } = journey.find((place) => place.touchpoint === touchpoint) ?? {}
  const shownAt = clock.now()
  return {
    id: random.uuid(shownAt),
    prompt: id,
    ...{ touchpoint, stage, corner, area, people, language, presented, shownAt },
    share: Number.parseFloat(share) / 100,
    visit: canRemember ? visit.id : null,
    step: canRemember ? visit.step : null,
    page: url,
    sdk: version,
    env: page.surface(),
  }
}
