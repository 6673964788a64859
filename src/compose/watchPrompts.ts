import type { Stop } from '../platform/clock.js'
import type { NormalPrompt, Trigger } from '../prompts/normalPrompt.js'
import { decide } from '../targeting/decide.js'
import type { Verdict } from '../targeting/verdict.js'
import { startTrigger, type TriggerDoors } from '../triggers/startTrigger.js'
import type { History } from '../visit/facts.js'
import type { Show } from './createShowings.js'
import type { Rooms } from './rooms.js'

/** The prompts of this page, waiting for their moment. */
export interface Watch {
  /** Starts every trigger, and the launcher; called again, it starts anew. One start at a time. */
  start(): Promise<void>
  /** Every prompt's gates, here and now. */
  explain(): Promise<Verdict[]>
}

const isLoad = ([type]: Trigger) => type === 'load'

/** Watches triggers; what fires is compared with the gates, and shown if all let it pass. */
export function watchPrompts(rooms: Rooms, show: Show, onHostEvent: TriggerDoors['onHostEvent']): Watch {
  const { platform, visit, life, safely } = rooms
  const heed = (work: Promise<unknown>) => void safely<unknown>(work, undefined)
  const stops: Stop[] = []
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop()
  }
  life.addEventListener('abort', stopAll)
  const doors = { ...platform, onHostEvent }

  const verdictsOf = async (prompts: NormalPrompt[]) => {
    const facts = await rooms.facts()
    return prompts.map((prompt) => decide(prompt, facts, platform.clock.now()))
  }
  const consider = async (prompt: NormalPrompt, isExpected: boolean) => {
    if (isExpected || (await verdictsOf([prompt]))[0]?.pass) await show(prompt, 'trigger')
  }
  const turn = (prompts: NormalPrompt[]) => {
    visit.turn()
    heed(visit.arrive(prompts))
  }
  return {
    explain: async () => verdictsOf((await rooms.file).prompts),
    async start() {
      const { prompts } = await rooms.file
      /** What will ask as soon as the page has loaded. */
      let expected: NormalPrompt[] = []
      const meet = (history: History) => {
        expected = prompts.filter((prompt) => prompt.when.some(isLoad) && rooms.mayAsk(prompt, history))
        // Fetched ahead of its time; who needs it later hears of a failure.
        if (expected[0]) Promise.all([rooms.ask(), rooms.keep()]).catch(() => {})
      }
      await safely(visit.arrive(prompts, meet), undefined)
      if (life.aborted) return
      stopAll()
      stops.push(platform.page.onRoute(() => turn(prompts)))
      for (const prompt of prompts) {
        for (const trigger of prompt.where === 'float' ? prompt.when : []) {
          const isExpected = isLoad(trigger) && expected.includes(prompt)
          stops.push(startTrigger(trigger, doors, () => heed(consider(prompt, isExpected))))
        }
      }
      const wanted = prompts.filter(({ where }) => where === 'launcher')
      if (!wanted[0]) return
      const { offerLauncher } = await import('./offerLauncher.js')
      const stop = await offerLauncher(wanted, {
        ask: rooms.ask,
        verdictsOf,
        show: (prompt) => heed(show(prompt, 'person')),
      })
      life.aborted ? stop() : stops.push(stop)
    },
  }
}
