import type { ErasureRecord } from './erasure.js'
import type { OutcomeRecord } from './outcome.js'
import type { TallyRecord } from './tally.js'
import type { ResponseRecord } from './types.js'

/** Everything the wire format knows. */
export type WireRecord = ResponseRecord | OutcomeRecord | TallyRecord | ErasureRecord
