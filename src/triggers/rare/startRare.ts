import type { Stop } from '../../platform/clock.js'
import type { NormalPrompt, Trigger } from '../../prompts/normalPrompt.js'
import { rareShape } from '../../prompts/rareShapes.js'
import type { RareDoors, StartRareTrigger } from './rareTrigger.js'
import { startClick } from './startClick.js'
import { startExit } from './startExit.js'
import { startHostEvent } from './startHostEvent.js'
import { startIdle } from './startIdle.js'
import { startScroll } from './startScroll.js'
import { startViews } from './startViews.js'
import { startVisible } from './startVisible.js'

type RareType = Exclude<Trigger[0], 'load' | 'route'>
/** Without conditions, events are the engine's. */
type Plain<Type> = Type extends 'event' ? string : never
type Starts = { [Type in RareType]: StartRareTrigger<Exclude<Extract<Trigger, [Type, unknown]>[1], Plain<Type>>> }

const starts: Starts = {
  scroll: startScroll,
  visible: startVisible,
  click: startClick,
  exit: startExit,
  idle: startIdle,
  views: startViews,
  event: startHostEvent,
}

/** What `startRare` needs: the doors of its triggers, and ways to tell trouble. */
export interface RareRooms extends RareDoors {
  report(code: 'prompts', cause: unknown): void
  safely(work: Promise<void>, otherwise: undefined): Promise<void>
  /** Aborted by `destroy()`. */
  life: AbortSignal
}

/** Starts every rare trigger, each with its prompts; one that cannot be started is told and costs no other. */
export function startRare(
  groups: Array<[trigger: Trigger, prompts: NormalPrompt[]]>,
  rooms: RareRooms,
  consider: (prompts: NormalPrompt[]) => Promise<void>,
): Stop {
  const stops: Stop[] = []
  const stopAll = () => {
    for (const stop of stops.splice(0)) stop()
    rooms.life.removeEventListener('abort', stopAll)
  }
  if (rooms.life.aborted) return stopAll
  rooms.life.addEventListener('abort', stopAll)
  for (const [trigger, prompts] of groups) {
    try {
      stops.push(startOne(trigger, rooms, () => void rooms.safely(consider(prompts), undefined)))
    } catch (cause) {
      const names = prompts.map(({ id }) => `"${id}"`)
      rooms.report('prompts', `${names}.when: ${JSON.stringify(trigger)} cannot be used: ${cause}`)
    }
  }
  return stopAll
}

/** Starts one; those that the engine has started itself are none of the table. */
function startOne(trigger: Trigger, rooms: RareRooms, fire: () => void): Stop {
  const [type, value] = trigger
  const { [type as RareType]: start } = starts
  if (!start || (type === 'event' && typeof value === 'string')) return () => {}
  if (!rareShape.test(JSON.stringify(trigger))) throw 'npx moodpoint check names the remedy'
  return (start as StartRareTrigger<typeof value>)(value, rooms, fire)
}
