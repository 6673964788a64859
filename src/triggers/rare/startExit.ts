import type { When } from '../../prompts/types.js'
import { hear } from './hear.js'
import type { RareDoors, StartRareTrigger } from './rareTrigger.js'

type Exit = Extract<When, { exit: unknown }>['exit']

/** Fires when somebody seems about to leave. No browser says so: these are guesses. */
export const startExit: StartRareTrigger<Exit> = (how, doors, fire) => exits[how](doors, fire)

const exits: Record<Exit, (doors: RareDoors, fire: () => void) => () => void> = {
  /** The mouse goes out at the top, where tabs and address are. */
  mouse: ({ document }, fire) =>
    hear(document, ['mouseout'], (event) => {
      const { relatedTarget, clientY } = event as MouseEvent
      if (!relatedTarget && clientY <= 0) fire()
    }),
  /** A finger flings the page back up, as people do who want the address bar. */
  touch: (doors, fire) => watchFling(doors, fire),
}

/** Within this time half a window upwards is a fling. */
const flingMs = 500
/** A page scrolls on after the finger; what comes later is the doing of the page, such as a link to its top. */
const momentumMs = 1000

function watchFling({ document, clock }: RareDoors, fire: () => void): () => void {
  let touchedAt = Number.NEGATIVE_INFINITY
  let seen: Array<{ at: number; top: number }> = []
  const look = () => {
    const { scrollTop: top = 0, clientHeight = 0 } = document.scrollingElement ?? {}
    const at = clock.now()
    if (at - touchedAt > momentumMs) seen = []
    seen = [...seen.filter((one) => at - one.at < flingMs), { at, top }]
    if (Math.max(...seen.map((one) => one.top)) - top < clientHeight / 2 || seen.length < 2) return
    seen = []
    fire()
  }
  return hear(document, ['touchmove', 'scroll'], ({ type }) => {
    if (type === 'touchmove') touchedAt = clock.now()
    look()
  })
}
