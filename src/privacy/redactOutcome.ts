import { idPattern } from '../records/idPattern.js'
import type { OutcomeRecord } from '../records/outcome.js'

/** Most answers an outcome names; a receiver takes no more. */
const maxFelt = 200

/**
 * The one pass between outcomes and outbox: of what was felt it lets through where, how and how long ago, and nothing else
 * that a device, or a host that keeps its history, remembers; what is no name of a touchpoint is left out.
 */
export function redactOutcome(record: OutcomeRecord): OutcomeRecord {
  const named = record.felt.filter(({ touchpoint }) => idPattern.test(touchpoint))
  return { ...record, felt: named.slice(0, maxFelt).map(({ touchpoint, band, days }) => ({ touchpoint, band, days })) }
}
