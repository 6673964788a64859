import type { OutcomeRecord } from './outcome.js'
import type { TallyRecord } from './tally.js'
import type { ResponseRecord } from './types.js'

/** Everything moodpoint sends; responses alone, unless the option `send` names more. */
export type MoodpointRecord = ResponseRecord | OutcomeRecord | TallyRecord
