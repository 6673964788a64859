export type { ReceiverOptions } from './createReceiver.js'
export { createReceiver } from './createReceiver.js'
export type { FeedbackStore, ReceivedRecord } from './store.js'
