import type { Wake } from '../delivery/createDelivery.js'
import type { Way } from '../delivery/toWays.js'
import type { KeepOptions } from '../keep.js'
import type { Drafts } from '../outbox/createDrafts.js'
import { finishAbandoned } from '../outbox/finishAbandoned.js'
import type { Moves } from '../outbox/inspectOutbox.js'
import { sweep } from '../outbox/sweep.js'

/** What a page start is resumed with: a chunk of its own, most pages find nothing to resume. */
export interface ResumeDoors extends KeepOptions, Moves {
  ways: Way[]
  drafts: Drafts
  wake: Wake
}

/** Finishes what earlier pages left: their drafts, their deliveries, and last what has grown too old. */
export async function resume(doors: ResumeDoors): Promise<void> {
  const { platform, bus, report, ways, version, wake } = doors
  const trouble = (cause: unknown) => report('storage', cause)
  await finishAbandoned({ ...doors, onRecord: (record) => bus.emit('record', record) }).catch(trouble)
  await wake('start') // before the sweep: a clock that is wrong must not cost an answer that could be delivered
  const byOf = (to: string) => ways.filter((way) => way.to === to).map(({ fingerprint }) => version + fingerprint)[0]
  const swept = await sweep({ ...doors, clock: platform.clock, byOf }).catch(trouble)
  for (const { id, prompt } of swept?.dropped ?? []) bus.emit('dropped', { id, prompt, reason: 'too old' })
  if (swept?.isOwedMore) await wake('add')
}
