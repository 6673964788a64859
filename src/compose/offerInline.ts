import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Finding } from '../targeting/verdict.js'
import type { byTrigger } from '../triggers/byTrigger.js'
import type { startTrigger, TriggerDoors } from '../triggers/startTrigger.js'
import type { Place } from '../ui/openPrompt.js'
import type { Show, Wish } from './createShowings.js'
import { placeIn } from './placeIn.js'
import type { Rooms } from './rooms.js'
import { type Standing, standInPage } from './standInPage.js'
import type { watchRare } from './watchRare.js'

/** What the engine hands in. */
export interface InlineDoors extends Rooms, TriggerDoors {
  /** The rooms themselves, which learn of the places. */
  rooms: Rooms
  toMs(duration: string): number
  show: Show
  byTrigger: typeof byTrigger
  startTrigger: typeof startTrigger
  watchRare: typeof watchRare
}

/** The places of prompts in this page. */
export interface Places {
  /** A place for a prompt that is shown because the host says so; nothing where it has none here. */
  of(prompt: NormalPrompt, wish: Wish): Place | undefined
  /** Whether its place is here; nothing of a prompt that stands nowhere. */
  explain(prompt: NormalPrompt): Finding | undefined
}

/**
 * Starts the prompts that stand in the page: in an element that a selector of the file names, or in `<moodpoint-inline>`;
 * a prompt for which the page has one is one of them, whatever the file says.
 */
export async function offerInline(prompts: NormalPrompt[], doors: InlineDoors): Promise<Stop> {
  const { document, rooms, clock, report } = doors
  for (const prompt of prompts) if (document.querySelector(tagOf(prompt))) prompt.where = 'inline'
  const all = new Map<NormalPrompt, Standing>()
  const find = (prompt: NormalPrompt) => document.querySelector(selectorOf(prompt) as string)
  for (const prompt of prompts.filter(selectorOf)) {
    try {
      find(prompt)
      all.set(
        prompt,
        standInPage(prompt, () => find(prompt), doors),
      )
    } catch (cause) {
      report('prompts', `${prompt.path}.where: ${JSON.stringify(prompt.where)} cannot be used: ${cause}`)
    }
  }
  rooms.places = {
    of(prompt, wish) {
      const standing = all.get(prompt)
      if (wish !== 'host' || !standing || !find(prompt)) return undefined
      standing.stop() // it would be there twice
      return placeIn(() => find(prompt), clock)
    },
    explain(prompt) {
      if (selectorOf(prompt)) return findingOf(prompt, all.has(prompt) && !!find(prompt))
    },
  }
  return start([...all.keys()], all, doors)
}

/** Starts the triggers of what stands in the page. */
async function start(own: NormalPrompt[], all: Map<NormalPrompt, Standing>, doors: InlineDoors): Promise<Stop> {
  const { page, bus, byTrigger, startTrigger, watchRare } = doors
  const each = (run: (standing: Standing) => void, prompts = own) => {
    for (const prompt of prompts) run(all.get(prompt) as Standing)
  }
  const begin = async (asking: NormalPrompt[]) => each((standing) => standing.begin(), asking)
  const lookAgain = () => each((standing) => standing.lookAgain())
  const startRare = watchRare(doors, begin)
  const turn = () => {
    lookAgain()
    void startRare(own)
  }
  const stops = byTrigger(own).map(([[type, value], asking]) =>
    startTrigger[type]?.(value as string, doors, () => void begin(asking)),
  )
  stops.push(page.onRoute(turn), bus.on('shown', lookAgain), () => void startRare([]))
  await startRare(own)
  return () => {
    for (const stop of stops) stop?.()
    each((standing) => standing.stop())
  }
}

const tagOf = ({ id }: NormalPrompt) => `moodpoint-inline[prompt="${id}"]`

/** Where a prompt stands; nothing for one that floats or waits behind the launcher. */
function selectorOf(prompt: NormalPrompt): string | undefined {
  return prompt.where === 'inline' ? tagOf(prompt) : (prompt.where as { inline?: string }).inline
}

function findingOf(prompt: NormalPrompt, isHere: boolean): Finding {
  return { code: isHere ? 'ok' : 'no-place', wanted: selectorOf(prompt) }
}
