import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { drawUnseen, type Unseen } from './drawUnseen.js'
import type { InlineDoors } from './offerInline.js'
import { placeIn } from './placeIn.js'
import { whenSeen } from './whenSeen.js'

/** How often it looks for the place: frameworks draw it when they like. */
const lookMs = 250

/** A prompt that stands in the page when its moment has come. */
export interface Standing {
  /** Its moment has come: it is drawn as soon as its place is there, and counts as asked once it is seen. */
  begin: Stop
  /** Takes away what nobody has seen where its gates have closed: on another page, or after another prompt. */
  lookAgain(): void
  /** Gives it up, and takes away what nobody has seen. */
  stop: Stop
}

/** Makes a prompt stand in the page, in the place that is found. */
export function standInPage(prompt: NormalPrompt, find: () => Element | null, doors: InlineDoors): Standing {
  const { clock, life, facts, mayAsk, report } = doors
  let isOn = false
  let unseen: Unseen | undefined
  let stops: Stop[] = []

  const stop = () => {
    isOn = false
    for (const one of stops.splice(0)) one()
    unseen?.remove()
    unseen = undefined
  }
  const tryTo = (work: () => Promise<unknown>) => {
    work().catch((cause) => {
      report('prompts', `"${prompt.id}" cannot be shown: ${cause}`)
      stop()
    })
  }
  const fits = async () => mayAsk(prompt, await facts())
  const seen = async () => {
    const own = unseen
    unseen = undefined
    await own?.show()
    isOn = false
  }
  const draw = async () => {
    if (!(await fits())) return stop()
    const place = placeIn(find, clock)
    const put: typeof place.put = (host, leave) => {
      place.put(host, leave)
      stops = [whenSeen(host, () => tryTo(seen))]
    }
    const isWanted = () => isOn && !life.aborted && !!find()
    unseen = await drawUnseen(prompt, doors, { place: { ...place, put }, isWanted, onGone: anew })
    if (!unseen && isOn) look()
  }
  const look = () => {
    const place = find()
    // Above what is seen, it would push that down.
    if (place && place.getBoundingClientRect().bottom >= 0) tryTo(draw)
    else stops = [clock.after(lookMs, look)]
  }
  const anew = () => {
    stop()
    isOn = true
    look()
  }
  const check = async () => {
    if (unseen && !(await fits())) stop()
  }
  return { begin: () => isOn || anew(), lookAgain: () => tryTo(check), stop }
}
