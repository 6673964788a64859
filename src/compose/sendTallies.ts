import type { Settings } from '../options.js'
import type { Draft, Totals } from '../outbox/entries.js'
import type { Transaction } from '../platform/storage.js'
import { redactTally } from '../privacy/redactTally.js'
import type { TallyRecord } from '../records/tally.js'
import { toTally } from '../records/toTally.js'
import type { KeptTallies } from '../visit/keptTallies.js'
import type { Rooms } from './rooms.js'

/** Where tallies lie: with the history, which needs the same consent. */
export const tallyKey = 'h:tally'

/** Hands what was counted on other days than this to the outbox, at most one record for each prompt and day, and has it delivered. */
export async function sendTallies({ policy, keep, platform, settings, bus }: Rooms, today: string): Promise<void> {
  const { outbox, wake, uuidFrom, version } = await keep()
  const toId = () => uuidFrom(platform.clock.now(), platform.random.bytes())
  const refused = await policy.storage.transact('readwrite', async (transaction) => {
    const left: TallyRecord[] = []
    if (!policy.knows().canRemember) return left // withdrawn since
    for (const tally of await takeFinished(transaction, today)) {
      const record = redactTally(toTally({ ...tally, id: toId(), sdk: version }))
      const isKept = (await hasRoom(transaction, settings)) && (await outbox.add(transaction, record))
      if (!isKept) left.push(record)
    }
    return left
  })
  for (const { id, prompt } of refused) bus.emit('dropped', { id, prompt, reason: 'outbox full' })
  void wake('add')
}

/**
 * Takes from the device what was counted on days that are over. A prompt with a draft waits: its end is still to be
 * counted, by the page that holds it or the next one.
 */
async function takeFinished(transaction: Transaction, today: string) {
  const kept = (await transaction.get<KeptTallies>(tallyKey)) ?? {}
  const drafts = await transaction.range<Draft>('d:')
  const isOpen = (prompt: string) => drafts.some(([, { record }]) => record.prompt === prompt)
  const finished = Object.entries(kept).flatMap(([day, prompts]) =>
    Object.entries(prompts).map(([prompt, tally]) => ({ ...tally, day, prompt })),
  )
  const taken = finished.filter(({ day, prompt }) => day !== today && !isOpen(prompt))
  const left: KeptTallies = {}
  for (const { day, prompt, ...tally } of finished)
    if (day === today || isOpen(prompt)) left[day] = { ...left[day], [prompt]: tally }
  transaction.put(tallyKey, left)
  return taken
}

/** Tallies fill half of the room on a device at most: the rest is for answers. */
async function hasRoom(transaction: Transaction, { limits }: Settings): Promise<boolean> {
  const { records = 0, bytes = 0 } = (await transaction.get<Totals>('m:totals')) ?? {}
  return records < limits.records / 2 && bytes < limits.bytes / 2
}
