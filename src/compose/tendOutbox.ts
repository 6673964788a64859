import type { Wake } from '../delivery/createDelivery.js'
import type { Way } from '../delivery/toWays.js'
import type { KeepOptions } from '../keep.js'
import type { Drafts } from '../outbox/createDrafts.js'
import { inspectOutbox, type Moves } from '../outbox/inspectOutbox.js'
import type { Platform } from '../platform/platform.js'
import { type Inspection, openOutbox } from './openOutbox.js'
import { resume } from './resume.js'

/** What the outbox is tended with, handed in: this is a chunk of its own, it shares no module with the one that keeps. */
export interface TendDoors extends KeepOptions, Moves {
  platform: Platform
  version: string
  ways: Way[]
  drafts: Drafts
  wake: Wake
}

/** For a page that starts with something owed, and for a host that looks into its outbox. */
export interface Tending extends Inspection {
  /** Finishes what earlier pages left, and delivers. */
  resume(): Promise<void>
}

/** Tends what lies on the device. */
export function tendOutbox(doors: TendDoors): Tending {
  const { storage, wake } = doors
  return { ...openOutbox(inspectOutbox(storage, doors), () => wake('flush')), resume: () => resume(doors) }
}
