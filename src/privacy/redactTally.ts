import type { TallyCounts, TallyRecord } from '../records/tally.js'

const steps: Array<keyof TallyCounts> = ['eligible', 'asked', 'touched', 'rated', 'commented', 'dismissed', 'ignored']

/**
 * The one pass between tallies and outbox: seven counts of a prompt and a day, with the kind of device. Whatever else a
 * device remembers beside them, no visit, page, language or time of day, comes through here.
 */
export function redactTally({ counts, env, ...record }: TallyRecord): TallyRecord {
  const own = Object.fromEntries(steps.map((step) => [step, counts[step]])) as Record<keyof TallyCounts, number>
  return { ...record, counts: own, env: { device: env.device, input: env.input } }
}
