export { createMoodpoint } from './createMoodpoint.js'
export type { Deliver, Delivered, DeliveryOptions, Endpoint } from './delivery/endpoint.js'
export { MoodpointError, type MoodpointErrorCode } from './errors.js'
export type { Moodpoint, MoodpointEvents, OutboxItem, PublicOutbox, ShowResult } from './moodpoint.js'
export type { MoodpointOptions } from './options.js'
export type { Limits } from './outbox/createOutbox.js'
export type {
  Area,
  Band,
  Change,
  Colour,
  Corner,
  Duration,
  EventCondition,
  FollowUp,
  Look,
  Option,
  Pacing,
  People,
  Prompt,
  PromptFile,
  Question,
  ScaleId,
  Stage,
  Text,
  Thanks,
  Touchpoint,
  Weekday,
  When,
  Who,
} from './prompts/types.js'
export type { MoodpointRecord } from './records/moodpointRecord.js'
export type { Felt, OutcomeRecord } from './records/outcome.js'
export type { TallyCounts, TallyRecord } from './records/tally.js'
export type { Answer, Ending, Env, ResponseRecord } from './records/types.js'
export type { Phase } from './survey/survey.js'
export type { GateCode, GateName, GateResult, Verdict } from './targeting/verdict.js'
export type { HistoryAdapter } from './visit/historyAdapter.js'
