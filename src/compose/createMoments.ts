/*
 * What is rarely wanted of a showing: a closer look at the moment, prompts that wait for a better one, and what both add
 * to verdicts. A chunk of its own, for most pages have nothing that could be disturbed; it shares no module with others.
 */
import type { Keep } from '../keep.js'
import type { Stop } from '../platform/clock.js'
import { readScene } from '../platform/readScene.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { moment } from '../targeting/moment.js'
import { priority } from '../targeting/priority.js'
import type { Finding, GateName, MomentCode, Verdict } from '../targeting/verdict.js'
import type { ShowingDoors } from './createShowings.js'
import type { Rooms } from './rooms.js'
import { watchScrolling } from './watchScrolling.js'

/** How often it looks whether a bad moment has passed: most of them end without an event. */
const lookMs = 1000

/** What moments are judged with. */
export interface MomentDoors extends ShowingDoors {
  takeTurn: Keep['takeTurn']
  /** Whether a prompt is open here. */
  isAsking(): boolean
}

/** Bad moments, and what comes of them. */
export interface Moments {
  /**
   * Lets a prompt wait for a good moment, if this one is bad; resolves with whether it is.
   *
   * @param hindrance - Why it is; looked for where it is left out.
   */
  putOff(prompt: NormalPrompt, hindrance?: MomentCode): boolean
  /** Adds the gates that look at the page and at the other prompts; they concern what opens by itself. */
  explain(verdicts: Verdict[]): Promise<Verdict[]>
}

/** Judges moments. */
export function createMoments(rooms: Rooms, { show, stillMs, inOrder, takeTurn, isAsking }: MomentDoors): Moments {
  const { document, platform, safely, life } = rooms
  const still = watchScrolling(platform, stillMs(), life)
  const look = (isAsking: boolean, isAskingElsewhere = false) => {
    const isHidden = platform.page.isHidden()
    return moment({ ...readScene(document), isHidden, isAsking, isAskingElsewhere, stillMs: still() })
  }
  const wait = createWaiting({ ...rooms, show, inOrder }, () => look(isAsking()) === 'ok')
  return {
    putOff(prompt, hindrance) {
      const isBad = (hindrance ?? look(false)) !== 'ok'
      if (isBad) wait(prompt)
      return isBad
    },
    async explain(verdicts) {
      const { prompts } = await rooms.file
      const nothing = async () => {}
      const isElsewhere = !isAsking() && !(await safely(takeTurn(nothing), true))
      const now: Finding = { code: look(isAsking(), isElsewhere) }
      const passing = inOrder(prompts).filter(({ id }) => verdicts.some(({ prompt, pass }) => pass && prompt === id))
      return verdicts.map((verdict) => {
        const prompt = prompts.find(({ id }) => id === verdict.prompt)
        if (prompt?.where === 'float')
          return withGate(withGate(verdict, 'moment', now), 'priority', priority(prompt, passing))
        const found = prompt && rooms.places?.explain(prompt)
        return found ? withGate(verdict, 'place', found) : verdict
      })
    },
  }
}

function withGate({ prompt, pass, gates }: Verdict, gate: GateName, found: Finding): Verdict {
  const isFine = found.code === 'ok'
  return { prompt, pass: pass && isFine, gates: [...gates, { gate, pass: isFine, ...found }] }
}

/** Lets prompts wait for a good moment, and then asks them, if their gates let them pass by then. */
function createWaiting(
  { platform, life, file, safely, facts, mayAsk, show, inOrder }: Rooms & Omit<ShowingDoors, 'stillMs'>,
  isGood: () => boolean,
) {
  const { page, clock } = platform
  const waiting = new Set<NormalPrompt>()
  let isTrying = false
  let stopTimer: Stop = () => {}
  const soon = () => {
    stopTimer()
    if (waiting.size && !life.aborted && !page.isHidden()) stopTimer = clock.after(lookMs, again)
  }
  const tryAll = async () => {
    for (const prompt of inOrder((await file).prompts)) {
      if (waiting.has(prompt) && isGood() && waiting.delete(prompt)) await show(prompt, 'trigger')
    }
  }
  const again = async () => {
    if (isTrying) return
    isTrying = true
    await safely(tryAll(), undefined)
    isTrying = false
    soon()
  }
  /** On another page than its own a prompt is given up, wherever the person goes then. */
  const giveUp = async () => {
    const known = await facts()
    for (const prompt of waiting) if (!mayAsk(prompt, known)) waiting.delete(prompt)
  }
  const stopRoute = page.onRoute(() => void safely(giveUp(), undefined))
  page.on('visibilitychange', () => void again(), life)
  const stop = () => {
    stopRoute()
    stopTimer()
  }
  life.aborted ? stop() : life.addEventListener('abort', stop)
  return (prompt: NormalPrompt) => {
    waiting.add(prompt)
    soon()
  }
}
