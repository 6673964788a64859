export type { ReceiverOptions } from './createReceiver.js'
export { createReceiver } from './createReceiver.js'
export type { FeedbackStore, ReceivedRecord, ReceivedResponse } from './store.js'
