/* What keeps: record → privacy → outbox → delivery. */
import type { Bus } from './compose/bus.js'
import type { Report } from './compose/createReporter.js'
import { createShowings, type ShowingDoors, type Showings } from './compose/createShowings.js'
import { type Holding, holdShowing, type Told, turnOf } from './compose/holdShowing.js'
import type { Rooms } from './compose/rooms.js'
import type { Tending } from './compose/tendOutbox.js'
import { createDelivery, type Wake } from './delivery/createDelivery.js'
import { toWays } from './delivery/toWays.js'
import type { MoodpointEvents, ShowResult } from './moodpoint.js'
import type { Settings } from './options.js'
import { createDrafts, type Drafts } from './outbox/createDrafts.js'
import { count, createOutbox, type Lane, lineUp, type Outbox } from './outbox/createOutbox.js'
import { browserChannel } from './platform/channel.js'
import { type Locks, webLocks } from './platform/locks.js'
import type { EnginePlatform, Platform, TabDoors } from './platform/platform.js'
import type { Storage, Transaction } from './platform/storage.js'
import { uuidFrom } from './platform/uuid.js'
import type { Showing } from './records/showing.js'
import { version } from './version.js'
import type { Felt } from './visit/facts.js'

/** What the engine hands in. */
export interface KeepOptions extends Omit<Settings, 'storage'> {
  storage: Storage
  /** That of this software, unless said otherwise. */
  version?: string
  /** With locks and channels of its own, or those of the browser are taken. */
  platform: EnginePlatform & Partial<TabDoors>
  /** Remembers, in the transaction of the record, how a showing ended. */
  note(transaction: Transaction, prompt: string, ending: 'answeredAt' | 'dismissedAt', felt?: Felt): Promise<void>
  bus: Bus<MoodpointEvents>
  report: Report
  life: AbortSignal
}

/** The keeping half of the line. */
export interface Keep {
  /** What is owed, and what has it delivered. */
  outbox: Outbox
  wake: Wake
  /** What chunks make records with that share no module with this one. */
  uuidFrom: typeof uuidFrom
  version: string
  /** Texts typed into a prompt lately and not sent. */
  unsentTexts: Drafts['unsentTexts']
  /** Keeps a showing from its first choice to its record; `tell` says what became of the answer. */
  hold(showing: Showing, tell: (outcome: Told | 'closed') => void, end: (how: ShowResult) => void): Holding
  /** Makes the one place where prompts appear. */
  createShowings(rooms: Rooms, doors: ShowingDoors): Showings
  /** Runs `work` while this tab, and no other, has the turn to ask; resolves with whether it could. */
  takeTurn(work: () => Promise<void>): Promise<boolean>
  /** What lies on the device, to be resumed or looked into. */
  tend(): Promise<Tending>
}

/** Where no endpoint is configured, records wait for one. */
const homeLane: Lane = { to: '', send: ['response'], write: JSON.stringify }

/** Web Locks are there wherever the page came by https, or from this very machine. */
async function openLocks({ storage, platform, report }: KeepOptions): Promise<Locks> {
  const { locks } = navigator as { locks?: LockManager }
  if (locks) return webLocks(locks)
  const { leaseLocks } = await import('./platform/leaseLocks.js')
  return leaseLocks({ ...platform, storage, report })
}

/** Wires records, privacy, outbox and delivery. */
export async function createKeep(given: KeepOptions): Promise<Keep> {
  const platform: Platform = {
    openChannel: browserChannel,
    ...given.platform,
    locks: given.platform.locks ?? (await openLocks(given)),
  }
  const options = { version, ...given, platform }
  const { storage, bus, limits } = given
  const ways = await toWays(options, options)
  const outbox = createOutbox(storage, platform.clock, ways[0] ? ways : [homeLane], limits)
  const drafts = createDrafts({ ...options, outbox })
  const wakes = ways.map((way) => createDelivery(way, { ...options, ...bus, outbox }))
  const wake: Wake = async (reason) => (await Promise.all(wakes.map((one) => one(reason)))).every(Boolean)
  const keep: Keep = {
    ...{ outbox, wake, uuidFrom, version: options.version },
    unsentTexts: drafts.unsentTexts,
    hold: (showing, tell, end) => holdShowing(showing, { ...options, outbox, drafts, wake, tell, end }),
    takeTurn: (work) => platform.locks.run(turnOf(given.name), 'ifAvailable', work),
    createShowings: (rooms, doors) => createShowings(keep, rooms, doors),
    async tend() {
      const { tendOutbox } = await import('./compose/tendOutbox.js')
      return tendOutbox({ ...options, ways, drafts, wake, count, lineUp })
    },
  }
  return keep
}
