import type { Transaction } from '../platform/storage.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { countIn, type Happened, type KeptTallies } from '../visit/keptTallies.js'
import type { Rooms } from './rooms.js'
import { sendTallies, tallyKey } from './sendTallies.js'

/** What is to be counted. */
export interface Change extends Omit<Happened, 'basis'> {
  /** The prompt, where its tally may begin with it. */
  of?: NormalPrompt | undefined
}

/** The day of a time, in UTC. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Changes the tallies of this device in one transaction, and hands over what was counted on days that are over. */
export async function changeTallies(
  rooms: Rooms,
  happened: (transaction: Transaction) => Promise<Change[]> | Change[],
): Promise<void> {
  const { policy, platform } = rooms
  const today = dayOf(platform.clock.now())
  const isOwed = await policy.storage.transact('readwrite', async (transaction) => {
    if (!policy.knows().canRemember) return false
    const changes = await happened(transaction)
    const kept = (await transaction.get<KeptTallies>(tallyKey)) ?? {}
    for (const { of, ...change } of changes) countIn(kept, { ...change, basis: of && basisOf(of, rooms) })
    if (changes[0]) transaction.put(tallyKey, kept)
    return Object.keys(kept).some((day) => day !== today)
  })
  if (isOwed) await sendTallies(rooms, today)
}

function basisOf({ touchpoint, share }: NormalPrompt, { platform }: Rooms) {
  return { touchpoint, share: Number.parseFloat(share) / 100, ...platform.page.surface() }
}
