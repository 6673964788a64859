import type { Lane, Limits } from '../../src/outbox/createOutbox.js'

/** The line of an only endpoint. */
export const onlyLane: Lane = { to: '', send: ['response'], write: JSON.stringify }

/** As they are unless a host says otherwise. */
export const limits: Limits = { records: 500, bytes: 2_000_000, days: 30 }
