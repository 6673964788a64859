import type { Progress } from '../ask.js'
import type { WakeReason } from '../delivery/backoff.js'
import type { KeepOptions } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import type { Drafts, Settled } from '../outbox/createDrafts.js'
import type { Outbox } from '../outbox/createOutbox.js'
import type { Draft } from '../outbox/entries.js'
import type { Stop } from '../platform/clock.js'
import { redact } from '../privacy/redact.js'
import type { Showing } from '../records/showing.js'
import { toResponse } from '../records/toResponse.js'
import type { Ending } from '../records/types.js'

/** How long the thanks wait for the acknowledgement before they speak of the device alone. */
const acknowledgeMs = 2500

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
  outbox: Outbox
  drafts: Drafts
  wake(reason: WakeReason): Promise<void>
  tell(outcome: Told): void
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
  /** Undone at the end of the showing. */
  stops: Stop[]
}

/** Keeps a showing, one step after the other: a draft from the first choice on, one record at the end. */
export function holdShowing(showing: Showing, doors: HoldingDoors): Holding {
  const { drafts, end, tell, report, bus } = doors
  const { page } = doors.platform
  const run: Run = {
    ...doors,
    showing,
    latest: { phase: 'invited', answers: [], texts: {} },
    isSaved: false,
    isSettled: false,
    stops: [],
  }
  let tail = Promise.resolve()
  let queued: Step | undefined
  let unlock = drafts.hold(showing.id)
  const isThis = (record: { id: string }) => record.id === showing.id
  run.stops.push(
    bus.on('delivered', (record) => isThis(record) && tell('sent')),
    bus.on('parked', (record) => isThis(record) && tell('parked')),
    // A held lock keeps a page out of the back/forward cache (measured in Firefox), so the next page may take over.
    page.on('pagehide', () => unlock()),
    page.on('pageshow', () => {
      unlock()
      unlock = drafts.hold(showing.id)
      const isLive = !run.isSaved || run.isSettled
      drafts.exists(showing.id).then(
        (isOurs) => isLive || isOurs || end('closed'),
        (cause) => report('storage', cause),
      )
    }),
  )
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
        report('storage', cause)
        tell('refused')
      })
    },
    release() {
      for (const stop of [unlock, ...run.stops]) stop()
    },
  }
}

type Step = (run: Run) => Promise<void>

/** What is to be done when the conversation enters a phase. */
const steps: Partial<Record<Progress['phase'], Step>> = { chosen: save, sending: send, closed: close }

function draftOf({ showing, latest, platform, ...rules }: Run, ending: Ending): Draft {
  const { clock, network } = platform
  const { answers, texts } = latest
  const record = toResponse(showing, { answers, ending, answeredAt: clock.now(), online: network.isOnline() })
  return { record: redact(record, rules), texts, savedAt: clock.now() }
}

async function save(run: Run): Promise<void> {
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

async function send(run: Run): Promise<void> {
  if (!run.latest.answers.length) return close(run) // blank words are no answer
  const settled = await settle(run, 'sent')
  if (settled === 'lost') run.end('closed') // another page has finished this showing; the words are kept
  if (settled === 'full') run.tell('refused')
  // Not awaited: closing does not wait for the endpoint.
  if (settled === 'added') acknowledge(run).catch((cause) => run.report('storage', cause))
}

async function acknowledge({ wake, platform, outbox, showing, stops, tell }: Run): Promise<void> {
  const patience = new Promise<void>((resolve) => stops.push(platform.clock.after(acknowledgeMs, resolve)))
  await Promise.race([wake('add'), patience])
  tell(await outbox.stateOf(showing.id))
}

async function close(run: Run): Promise<void> {
  const { id, prompt } = run.showing
  const how = run.isSettled ? 'sent' : run.latest.answers.length ? 'closed' : 'dismissed'
  run.end(how) // first: trouble with the device must not keep open what the person closed
  if (how === 'closed') await settle(run, how).then(() => void run.wake('add'))
  if (how !== 'dismissed') return
  run.bus.emit(how, { id, prompt })
  await run.storage.transact('readwrite', (transaction) => run.note(transaction, prompt, 'dismissedAt'))
}
