import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { toMs } from '../prompts/toMs.js'
import { inOrder } from '../targeting/inOrder.js'
import type { Verdict } from '../targeting/verdict.js'
import { byTrigger } from '../triggers/byTrigger.js'
import { startTrigger, type TriggerDoors } from '../triggers/startTrigger.js'
import type { Alongside } from '../visit/createVisit.js'
import type { Facts, History } from '../visit/facts.js'
import type { Show } from './createShowings.js'
import type { ElsewhereDoors } from './offerElsewhere.js'
import type { Rooms } from './rooms.js'
import { syncLater } from './syncLater.js'
import { watchRare } from './watchRare.js'

/** The prompts of this page, waiting for their moment. */
export interface Watch {
  /** Starts every trigger, and the launcher; called again, it starts anew. One start at a time. */
  start(): Promise<void>
  /** Resolves when the rare triggers of this page have been started. */
  rare(): Promise<void> | undefined
  /** Every prompt's gates, here and now. */
  explain(): Promise<Verdict[]>
}

/**
 * Watches triggers; what fires is compared with the gates, and shown if all let it pass.
 *
 * @param owed - Looks for what is owed in the transaction in which the page is counted: one of its own comes in its way.
 */
export function watchPrompts(
  rooms: Rooms,
  show: Show,
  onHostEvent: TriggerDoors['onHostEvent'],
  owed: Alongside,
): Watch {
  const { platform, visit, life, safely } = rooms
  const heed = (work: Promise<unknown>) => void safely<unknown>(work, undefined)
  const stops: Array<Stop | undefined> = []
  const stopAll = () => void stops.splice(0).map((stop) => stop?.())
  life.addEventListener('abort', stopAll)
  const doors = { ...rooms, ...platform, toMs, onHostEvent, rooms, show, byTrigger, startTrigger, watchRare }
  const verdictsOf = (prompts: NormalPrompt[]) => decideAll(prompts, rooms)
  /** Of prompts that one page event makes ask, the first that may does. */
  const consider = async (own: NormalPrompt[], isExpected?: boolean) => {
    const facts = isExpected ? undefined : await rooms.facts()
    const prompt = own.find((one) => !facts || rooms.mayAsk(one, facts))
    if (prompt) await show(prompt, 'trigger')
    rooms.bus.emit('wanted', own) // now, so that nothing is fetched for it on the way to the prompt
  }
  const startRare = watchRare(doors, consider)
  const sync = syncLater(rooms)
  let rare: Promise<void> | undefined
  const turn = (prompts: NormalPrompt[], floating: NormalPrompt[]) => {
    visit.turn()
    heed(visit.arrive(prompts))
    rare = startRare(floating)
  }
  return {
    rare: () => rare,
    explain: async () => verdictsOf((await rooms.file).prompts),
    async start() {
      const [{ prompts }] = await Promise.all([rooms.file, sync()])
      /** What will ask as soon as the page has loaded. */
      let expected: NormalPrompt[] = []
      const meet = (history: History) => {
        expected = expect(prompts, rooms.known(history), rooms)
      }
      await safely(visit.arrive(prompts, meet, owed), undefined)
      if (life.aborted) return
      stopAll()
      const floating = () => inOrder(prompts.filter(({ where }) => where === 'float'))
      stops.push(platform.page.onRoute(() => turn(prompts, floating())))
      stops.push(await startElsewhere(prompts, { ...doors, verdictsOf }))
      for (const [[type, value], own] of byTrigger(floating())) {
        const fire = () => heed(consider(own, type === 'load' && expected.includes(own[0] as NormalPrompt)))
        stops.push(startTrigger[type]?.(value as string, doors, fire))
      }
      rare = startRare(floating())
      if (life.aborted) stopAll()
    },
  }
}

async function decideAll(prompts: NormalPrompt[], { facts, verdictOf }: Rooms): Promise<Verdict[]> {
  const known = await facts()
  return prompts.map((prompt) => verdictOf(prompt, known))
}

/** The prompts that will ask as soon as the page has loaded; what they need is fetched ahead of its time. */
function expect(prompts: NormalPrompt[], facts: Facts, { mayAsk, ask, keep }: Rooms): NormalPrompt[] {
  const expected = prompts.filter((prompt) => prompt.when.some(([type]) => type === 'load') && mayAsk(prompt, facts))
  // Waited for by nobody; who asks for it later fetches again, and hears of a failure.
  if (expected[0]) void Promise.allSettled([ask(), keep()])
  return expected
}

/** Offers what does not float, where there is anything; the chunk is fetched then. */
async function startElsewhere(prompts: NormalPrompt[], doors: ElsewhereDoors): Promise<Stop | undefined> {
  const isFloating =
    prompts.every(({ where, dismissed }) => where === 'float' && !dismissed) &&
    !doors.document.querySelector('moodpoint-inline')
  return isFloating ? undefined : (await doors.shapes())?.offerElsewhere(prompts, doors)
}
