import type { Ask, Asking } from '../ask.js'
import type { Keep } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { MomentCode, Verdict } from '../targeting/verdict.js'
import type { Moments } from './createMoments.js'
import { openShowing } from './openShowing.js'
import type { Rooms } from './rooms.js'

/** Who wants a prompt on the page. */
export type Wish =
  /** A trigger: politely, if every gate lets it pass; at a bad moment it waits for a better one. */
  | 'trigger'
  /** The page, when somebody sees one that stands in it: like a trigger, but it disturbs nobody, and waits for nothing. */
  | 'seen'
  /** The host, for the person: pacing is skipped. */
  | 'host'
  /** The person, who pressed an opener: modal, and instead of whatever else is being asked. */
  | 'person'

/** Puts a prompt on the page, one at a time; resolves with how it ended. */
export type Show = (prompt: NormalPrompt, wish: Wish, from?: () => Promise<Ask>) => Promise<ShowResult>

/** How what was seen is shown: no moment is too bad for it. */
const seen = { wish: 'trigger', putOff: async () => false } as const

/** What the engine hands in. */
export interface ShowingDoors {
  /** Shows a prompt whose turn has come. */
  show: Show
  /** Milliseconds since anything was last scrolled. */
  stillMs(): number
  /** Brings prompts in the order in which they may ask. */
  inOrder(prompts: NormalPrompt[]): NormalPrompt[]
}

/** The one place where prompts appear. */
export interface Showings {
  show(prompt: NormalPrompt, wish: Wish, ask: Ask): Promise<ShowResult>
  /** Adds to verdicts what the page says, here and now. */
  explain(verdicts: Verdict[]): Promise<Verdict[]>
}

/** Makes the one place where prompts appear; part of the chunk `show`, it shares no module with the engine. */
export function createShowings(keep: Keep, rooms: Rooms, doors: ShowingDoors): Showings {
  let asking: Asking | undefined
  let current: Promise<ShowResult> | undefined
  let moments: Moments | undefined

  const load = async () => {
    const { createMoments } = await import('./createMoments.js')
    moments ??= createMoments(rooms, { ...doors, takeTurn: keep.takeTurn, isAsking: () => !!current })
    return moments
  }
  const putOff = (prompt: NormalPrompt, hindrance?: MomentCode) => {
    const isPutOff = load().then((own) => own.putOff(prompt, hindrance))
    return rooms.safely(isPutOff, true, 'import')
  }
  return {
    async show(prompt, wish, ask) {
      if (current && !(wish === 'person' && asking)) {
        if (wish === 'trigger') void current.then(() => putOff(prompt, 'asking'))
        return 'none'
      }
      asking?.tell('closed')
      asking = undefined
      const onOpen = (opened: Asking) => {
        asking = opened
      }
      const order = { ...doors, prompt, wish, ask, onOpen, putOff, ...(wish === 'seen' && seen) }
      const mine = Promise.resolve(current).then(() => openShowing(order, keep, rooms))
      current = mine
      const how = await mine
      if (current === mine) current = asking = undefined
      return how
    },
    explain: async (verdicts) => (await load()).explain(verdicts),
  }
}
