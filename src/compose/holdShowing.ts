import type { Progress } from '../ask.js'
import type { Wake } from '../delivery/createDelivery.js'
import type { KeepOptions } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import type { Drafts, Settled } from '../outbox/createDrafts.js'
import type { Outbox } from '../outbox/createOutbox.js'
import type { Draft } from '../outbox/entries.js'
import type { Stop } from '../platform/clock.js'
import type { Platform } from '../platform/platform.js'
import { redact } from '../privacy/redact.js'
import type { Showing } from '../records/showing.js'
import { toResponse } from '../records/toResponse.js'
import type { Ending } from '../records/types.js'

/** How long the thanks wait for the acknowledgement before they speak of the device alone. */
const acknowledgeMs = 2500
/** How often the thanks look whether a tab, this or another, has delivered the answer since. */
const lookAgainMs = 1000

/** What became of an answer. */
export type Told = 'sent' | 'saved' | 'parked' | 'refused'

/** A showing that is being kept. */
export interface Holding {
  take(progress: Progress): void
  /** Lets another page finish the showing. */
  release: Stop
}

/** What a showing is kept with. */
export interface HoldingDoors extends KeepOptions {
  platform: Platform
  outbox: Outbox
  drafts: Drafts
  wake: Wake
  tell(outcome: Told | 'closed'): void
  end(how: ShowResult): void
}

/** A showing as it is being kept. */
interface Run extends HoldingDoors {
  showing: Showing
  latest: Progress
  /** Whether a draft lies on the device. */
  isSaved: boolean
  /** Whether the record does. */
  isSettled: boolean
  /** Whether another page has finished the showing. */
  isLost: boolean
  /** Tells the other tabs that its prompt was answered or closed here; not there where it was in one of them. */
  tellTabs: (() => void) | undefined
  /** Whether the showing is over. */
  over: AbortSignal
  stopLook: Stop
}

type Step = (run: Run) => Promise<unknown>

/** Name of the lock that one tab of an origin has while it asks. */
export const turnOf = (name: string): string => `${name}:asking`

/** Keeps a showing, one step after the other: a draft from the first choice on, one record at the end. */
export function holdShowing(showing: Showing, doors: HoldingDoors): Holding {
  const { tell, report, platform } = doors
  const { page } = platform
  const over = new AbortController()
  const run: Run = {
    ...doors,
    showing,
    latest: { phase: 'invited', answers: [], texts: {} },
    isSaved: false,
    isSettled: false,
    isLost: false,
    tellTabs: undefined,
    over: over.signal,
    stopLook() {},
  }
  let tail: Promise<unknown> = Promise.resolve()
  let queued: Step | undefined
  let unlock = claim(run)
  const trouble = (cause: unknown) => report('storage', cause)
  // A held lock keeps a page out of the back/forward cache (measured in Firefox), so the next page may take over.
  page.on('pagehide', () => unlock(), over.signal)
  const comeBack = () => {
    unlock()
    unlock = claim(run)
    tail = tail.then(() => findOut(run)).catch(trouble) // in line: a draft may just be on its way to the device
  }
  page.on('pageshow', comeBack, over.signal)
  return {
    take(progress) {
      run.latest = progress
      const step = steps[progress.phase]
      if (!step || (step === save && queued === save)) return // a save still in line takes the latest along
      queued = step
      const work = () => {
        queued = undefined
        return step(run)
      }
      tail = tail.then(work).catch((cause) => {
        trouble(cause)
        tell('refused')
      })
    },
    release() {
      over.abort()
      unlock()
      run.stopLook()
    },
  }
}

/** Marks the showing as going on: no other page finishes it, no other tab asks, and what is told by one that did counts. */
function claim(run: Run): Stop {
  const { drafts, name, platform, showing } = run
  const { locks, openChannel } = platform
  const channel = openChannel(name, (ended) => {
    if (ended !== showing.prompt) return
    run.tellTabs = undefined
    run.tell('closed')
  })
  run.tellTabs = () => channel?.postMessage(showing.prompt)
  const stops = [drafts.hold(showing.id), locks.hold(turnOf(name))]
  return () => {
    for (const stop of stops) stop()
    channel?.close()
  }
}

/** What is to be done when the conversation enters a phase. */
const steps: Partial<Record<Progress['phase'], Step>> = { chosen: save, sending: send, closed: close }

function draftOf({ showing, latest, platform, ...rules }: Run, ending: Ending): Draft {
  const { clock, network } = platform
  const { answers, texts } = latest
  const record = toResponse(showing, { answers, ending, answeredAt: clock.now(), online: network.isOnline() })
  return { record: redact(record, rules), texts, savedAt: clock.now() }
}

/** A page that was put away for a while looks whether another one has finished its showing. */
async function findOut(run: Run): Promise<void> {
  const { isSaved, isSettled, drafts, showing, end } = run
  run.isLost = isSaved && !isSettled && !(await drafts.exists(showing.id))
  if (run.isLost) end('closed')
}

async function save(run: Run): Promise<void> {
  if (run.isLost) return // a draft that came again would be a second record
  run.isSaved = await run.drafts.save(draftOf(run, 'left'))
}

async function settle(run: Run, ending: Ending): Promise<Settled> {
  const { id, prompt } = run.showing
  const draft = draftOf(run, ending)
  const settled = await run.drafts.settle(draft, run.isSaved)
  run.isSettled = settled === 'added'
  if (run.isSettled) run.bus.emit('record', draft.record)
  if (settled === 'full') run.bus.emit('dropped', { id, prompt, reason: 'outbox full' })
  return settled
}

async function send(run: Run): Promise<unknown> {
  const { latest, end, tell, wake, report } = run
  if (!latest.answers.length) return close(run) // blank words are no answer
  const settled = await settle(run, 'sent')
  if (settled === 'lost') end('closed') // another page has finished this showing; the words are kept
  if (settled === 'full') tell('refused')
  if (settled !== 'added') return
  run.tellTabs?.()
  lookIn(acknowledgeMs, run)
  // Not awaited: closing does not wait for the endpoint.
  wake('add')
    .then((isFinal) => look(isFinal, run))
    .catch((cause) => report('storage', cause))
}

/** Tells what became of the answer; while it is owed, and may be said to be, looks again and again. */
async function look(mayTell: boolean, run: Run): Promise<void> {
  const state = await run.outbox.stateOf(run.showing.id)
  if (mayTell || state !== 'saved') run.tell(state)
  if (mayTell && state === 'saved') lookIn(lookAgainMs, run)
}

function lookIn(delayMs: number, run: Run): void {
  run.stopLook()
  if (run.over.aborted) return
  run.stopLook = run.platform.clock.after(delayMs, () => look(true, run).catch((cause) => run.report('storage', cause)))
}

async function close(run: Run): Promise<void> {
  const { id, prompt } = run.showing
  const isAnswered = run.latest.answers.length || !run.tellTabs
  const how = run.isSettled ? 'sent' : isAnswered ? 'closed' : 'dismissed'
  run.tellTabs?.()
  run.end(how) // first: trouble with the device must not keep open what the person closed
  if (how === 'closed') await settle(run, how).then(() => void run.wake('add'))
  if (how !== 'dismissed') return
  run.bus.emit(how, { id, prompt })
  await run.storage.transact('readwrite', (transaction) => run.note(transaction, prompt, 'dismissedAt'))
}
