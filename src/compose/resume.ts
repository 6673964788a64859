import { dropTallies } from '../outbox/dropTallies.js'
import { finishAbandoned } from '../outbox/finishAbandoned.js'
import { sweep } from '../outbox/sweep.js'
import type { TendDoors } from './tendOutbox.js'

/** Finishes what earlier pages left: their drafts, their deliveries, and last what is in the way or has grown too old. */
export async function resume(doors: TendDoors): Promise<void> {
  const { platform, bus, report, ways, version, wake } = doors
  const trouble = (cause: unknown) => report('storage', cause)
  await finishAbandoned({ ...doors, onRecord: (record) => bus.emit('record', record) }).catch(trouble)
  await wake('start') // before the sweep: a clock that is wrong must not cost an answer that could be delivered
  const byOf = (to: string) => ways.filter((way) => way.to === to).map(({ fingerprint }) => version + fingerprint)[0]
  const crowded = await dropTallies(doors).catch(trouble)
  for (const { id, prompt } of crowded ?? []) bus.emit('dropped', { id, prompt, reason: 'outbox full' })
  const swept = await sweep({ ...doors, clock: platform.clock, byOf }).catch(trouble)
  for (const { id, prompt } of swept?.dropped ?? []) bus.emit('dropped', { id, prompt, reason: 'too old' })
  if (swept?.isOwedMore) await wake('add')
}
