/*
 * The chunk that keeps: record → privacy → outbox → delivery. Loaded at a showing, or when the device holds records or
 * drafts; it shares no module with the engine at run time, so what it needs of the engine is handed in.
 */
import type { Bus } from './compose/bus.js'
import type { Report } from './compose/createReporter.js'
import { type Holding, holdShowing, type Told } from './compose/holdShowing.js'
import type { Inspection } from './compose/openOutbox.js'
import { createDelivery } from './delivery/createDelivery.js'
import type { MoodpointEvents, ShowResult } from './moodpoint.js'
import type { Settings } from './options.js'
import { createDrafts } from './outbox/createDrafts.js'
import { append, createOutbox, takeOut } from './outbox/createOutbox.js'
import { fingerprintOf } from './platform/fingerprint.js'
import type { Platform } from './platform/platform.js'
import type { Storage, Transaction } from './platform/storage.js'
import type { Showing } from './records/showing.js'

export { openShowing } from './compose/openShowing.js'
export { browserLocks } from './platform/locks.js'

/** What the engine hands in. */
export interface KeepOptions extends Omit<Settings, 'storage'> {
  storage: Storage
  platform: Platform
  /** Remembers, in the transaction of the record, how a showing ended. */
  note(transaction: Transaction, prompt: string, ending: 'answeredAt' | 'dismissedAt'): Promise<void>
  bus: Bus<MoodpointEvents>
  report: Report
  life: AbortSignal
}

/** The keeping half of the line. */
export interface Keep {
  /** Texts typed into a prompt lately and not sent. */
  unsentTexts(prompt: string): Promise<Record<string, string>>
  /** Keeps a showing from its first choice to its record; `tell` says what became of the answer. */
  hold(showing: Showing, tell: (outcome: Told) => void, end: (how: ShowResult) => void): Holding
  /** Finishes drafts that no page holds, and delivers. */
  resume(): Promise<void>
  outbox(): Promise<Inspection>
}

/** Wires records, privacy, outbox and delivery. */
export function createKeep(options: KeepOptions): Keep {
  const { storage, platform, endpoint, bus, report, life } = options
  const outbox = createOutbox(storage, platform.clock)
  const drafts = createDrafts({ ...options, outbox })
  const { wake, stop } = endpoint
    ? createDelivery({ ...options, ...bus, endpoint, outbox, fingerprint: fingerprintOf(endpoint) })
    : { wake: async () => {}, stop() {} }
  life.aborted ? stop() : life.addEventListener('abort', stop)
  return {
    unsentTexts: drafts.unsentTexts,
    hold: (showing, tell, end) => holdShowing(showing, { ...options, outbox, drafts, wake, tell, end }),
    async resume() {
      const finished = drafts.finishAbandoned((record) => bus.emit('record', record))
      await finished.catch((cause) => report('storage', cause))
      await wake('start')
    },
    async outbox() {
      const { openOutbox } = await import('./compose/openOutbox.js')
      return openOutbox(storage, { append, takeOut }, () => wake('flush'))
    },
  }
}
