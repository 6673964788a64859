import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'

/** When to look again while another tab is at it: it may be closed before it is done. */
const lookAgainMs = 2000
/** A tab that holds the lock for so long and moves nothing is frozen: browsers keep the locks of a frozen tab. */
const frozenAfterMs = 90_000

/** What came of asking for a turn. */
export interface Turn {
  /** Whether this tab has had it. */
  isMine: boolean
  /** When to come back, if at all; milliseconds since the epoch. */
  nextAt: number | undefined
}

/** What turns are taken with. */
export interface TurnDoors {
  /** Names the lock that all tabs share. */
  lock: string
  platform: Pick<Platform, 'clock' | 'locks' | 'page'>
  life: AbortSignal
  /** What is first in the line; it moves while a tab delivers. */
  head(): Promise<string | undefined>
}

/** What is done in a turn until `isOver`; resolves with when to come back. */
export type Work = (isOver: () => boolean) => Promise<number | undefined>

/** Gives one tab of the origin at a time its turn. A page that is left gives its turn up. */
export function createTurns({ lock, platform, life, head }: TurnDoors): (work: Work) => Promise<Turn> {
  const { clock, locks, page } = platform
  let isAway = false
  let turns = 0
  let letGo: Stop = () => {}
  let stuck: { at: string | undefined; since: number; seen: number } | undefined
  const leave = () => {
    isAway = true
    letGo() // a held lock keeps a page out of the back/forward cache
  }
  const comeBack = () => {
    isAway = false
  }
  page.on('pagehide', leave, life)
  page.on('pageshow', comeBack, life)

  return async (work) => {
    let nextAt: number | undefined
    const run = async () => {
      const own = ++turns
      if (isAway) return
      const leaving = new Promise<undefined>((resolve) => {
        letGo = () => resolve(undefined)
      })
      nextAt = await Promise.race([work(() => isAway || own !== turns || life.aborted), leaving])
    }
    // A page that is left becomes hidden last of all (HTML, "unload a document"), and would take the lock along.
    if (isAway) return { isMine: false, nextAt }
    if (await locks.run(lock, 'ifAvailable', run)) {
      stuck = undefined // whoever had it was done
      return { isMine: true, nextAt }
    }
    const at = await head()
    const now = clock.now()
    // Who has not looked for so long was frozen or asleep itself, and cannot tell.
    if (!stuck || at !== stuck.at || now - stuck.seen >= frozenAfterMs) stuck = { at, since: now, seen: now }
    stuck.seen = now
    if (at && now - stuck.since < frozenAfterMs) return { isMine: false, nextAt: now + lookAgainMs }
    return { isMine: !!at && (await locks.run(lock, 'steal', run)), nextAt }
  }
}
