import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
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

/** Watches triggers; what fires is compared with the gates, and shown if all let it pass. */
export function watchPrompts(rooms: Rooms, show: Show, onHostEvent: TriggerDoors['onHostEvent']): Watch {
  const { platform, visit, life, safely } = rooms
  const heed = (work: Promise<unknown>) => void safely<unknown>(work, undefined)
  const stops: Stop[] = []
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop()
  }
  life.addEventListener('abort', stopAll)

  const verdictsOf = async (prompts: NormalPrompt[]) => {
    const facts = await rooms.facts()
    return prompts.map((prompt) => decide(prompt, facts, platform.clock.now()))
  }
  const consider = async (prompt: NormalPrompt, isExpected: boolean) => {
    if (isExpected || (await verdictsOf([prompt]))[0]?.pass) await show(prompt, 'trigger')
  }
  let view = platform.random.fraction()
  /** Counts the page view; resolves with the prompts that ask as soon as the page has loaded, their chunks on the way. */
  const arrive = async (prompts: NormalPrompt[]) => {
    const expected = new Set<NormalPrompt>()
    const here = await rooms.here()
    const meet = (history: History) => {
      for (const prompt of prompts.filter(({ when }) => when.some(([type]) => type === 'load'))) {
        if (decide(prompt, { ...here, ...history }, platform.clock.now()).pass) expected.add(prompt)
      }
      // Fetched ahead of their time; whoever needs them later hears of a failure.
      if (expected.size) void Promise.all([rooms.ask(), rooms.keep()]).catch(() => {})
    }
    await safely(visit.arrive(prompts, view, meet), undefined)
    return expected
  }
  return {
    explain: async () => verdictsOf((await rooms.file).prompts),
    async start() {
      const { prompts } = await rooms.file
      const expected = await arrive(prompts)
      if (life.aborted) return
      stopAll()
      const turn = () => {
        view = platform.random.fraction()
        heed(visit.arrive(prompts, view))
      }
      stops.push(platform.page.onRoute(turn))
      const doors = { ...platform, onHostEvent }
      for (const prompt of prompts) {
        for (const trigger of prompt.where === 'float' ? prompt.when : []) {
          const isExpected = trigger[0] === 'load' && expected.has(prompt)
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
