import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { decide } from '../targeting/decide.js'
import type { Verdict } from '../targeting/verdict.js'
import { startTrigger, type TriggerDoors } from '../triggers/startTrigger.js'
import type { Show } from './createShowings.js'
import type { Rooms } from './rooms.js'

/** The prompts of this page, waiting for their moment. */
export interface Watch {
  /** Starts every trigger, and the launcher; called again, it starts anew. */
  start(): Promise<void>
  /** Every prompt's gates, here and now. */
  explain(): Promise<Verdict[]>
}

/** Watches triggers; what fires is compared with the gates, and shown if all let it pass. */
export function watchPrompts(rooms: Rooms, show: Show, onHostEvent: TriggerDoors['onHostEvent']): Watch {
  const { platform, visit, life, safely } = rooms
  const heed = (work: Promise<unknown>) => void safely<unknown>(work, undefined)
  const stops: Stop[] = []
  let starts = 0
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop()
  }
  life.addEventListener('abort', stopAll)

  const verdictOf = async (prompt: NormalPrompt) => decide(prompt, await rooms.facts(), platform.clock.now())
  const consider = async (prompt: NormalPrompt) => {
    if ((await verdictOf(prompt)).pass) await show(prompt, 'trigger')
  }
  const doors = { ...platform, onHostEvent }
  return {
    explain: async () => Promise.all((await rooms.file).prompts.map(verdictOf)),
    async start() {
      const own = ++starts
      const isLatest = () => own === starts && !life.aborted
      const { prompts } = await rooms.file
      await safely(visit.arrive(prompts), undefined)
      if (!isLatest()) return
      stopAll()
      stops.push(platform.page.onRoute(() => heed(visit.arrive(prompts))))
      for (const prompt of prompts) {
        const triggers = prompt.where === 'float' ? prompt.when : []
        for (const trigger of triggers) stops.push(startTrigger(trigger, doors, () => heed(consider(prompt))))
      }
      const wanted = prompts.filter(({ where }) => where === 'launcher')
      if (!wanted[0]) return
      const { offerLauncher } = await import('./offerLauncher.js')
      const stop = await offerLauncher(wanted, {
        ask: rooms.ask,
        verdictOf,
        show: (prompt) => heed(show(prompt, 'person')),
      })
      isLatest() ? stops.push(stop) : stop()
    },
  }
}
