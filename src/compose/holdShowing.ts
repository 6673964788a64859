import type { Progress } from '../ask.js'
import type { WakeReason } from '../delivery/backoff.js'
import type { KeepOptions } from '../keep.js'
import type { ShowResult } from '../moodpoint.js'
import type { Drafts } from '../outbox/createDrafts.js'
import type { Outbox } from '../outbox/createOutbox.js'
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

/** Keeps a showing, one step after the other: a draft from the first choice on, one record at the end. */
export function holdShowing(showing: Showing, doors: HoldingDoors): Holding {
  const { outbox, drafts, wake, tell, end, emit } = doors
  const { clock, network, page } = doors.platform
  const { id, prompt } = showing
  let latest: Progress
  let tail = Promise.resolve()
  let isSaveQueued = false
  let isSaved = false
  let isSettled = false
  let unlock = drafts.hold(id)

  const draftOf = (ending: Ending) => {
    const { answers, texts } = latest
    const record = toResponse(showing, { answers, ending, answeredAt: clock.now(), online: network.isOnline() })
    return { record: redact(record, doors), texts, savedAt: clock.now() }
  }
  const save = async () => {
    isSaveQueued = false
    await drafts.save(draftOf('left'))
    isSaved = true
  }
  const settle = async (ending: Ending) => {
    const draft = draftOf(ending)
    const settled = await drafts.settle(draft, isSaved)
    isSettled = settled === 'added'
    if (isSettled) emit('record', draft.record)
    if (settled === 'full') emit('dropped', { id, prompt, reason: 'outbox full' })
    return settled
  }
  const send = async () => {
    const settled = await settle('sent')
    if (settled === 'lost') end('closed') // another page has finished this showing; the words are kept
    if (settled === 'full') tell('refused')
    if (settled !== 'added') return
    await Promise.race([wake('add'), new Promise<void>((resolve) => clock.after(acknowledgeMs, resolve))])
    tell(await outbox.stateOf(id))
  }
  const close = async () => {
    const how = isSettled ? 'sent' : latest.answers.length ? 'closed' : 'dismissed'
    end(how) // first: trouble with the device must not keep open what the person closed
    if (how === 'closed') await settle('closed').then(() => wake('add'))
    if (how !== 'dismissed') return
    emit(how, { id, prompt })
    await doors.storage.transact('readwrite', (transaction) => doors.note(transaction, prompt, 'dismissedAt'))
  }
  const stops = [
    // A held lock keeps a page out of the back/forward cache (measured in Firefox), so the next page may take over.
    page.on('pagehide', () => unlock()),
    page.on('pageshow', async () => {
      unlock = drafts.hold(id)
      if (isSaved && !isSettled && !(await drafts.exists(id))) end('closed')
    }),
  ]
  const steps: Partial<Record<Progress['phase'], () => Promise<void>>> = { chosen: save, sending: send, closed: close }
  return {
    take(progress) {
      latest = progress
      const work = steps[progress.phase]
      if (!work || (work === save && isSaveQueued)) return
      isSaveQueued ||= work === save
      tail = tail.then(work).catch((cause) => {
        doors.report('storage', cause)
        tell('refused')
      })
    },
    release() {
      for (const stop of [unlock, ...stops]) stop()
    },
  }
}
