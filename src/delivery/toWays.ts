import type { Lane, Owed } from '../outbox/createOutbox.js'
import type { Entry } from '../outbox/entries.js'
import { fingerprintOf } from '../platform/fingerprint.js'
import type { Platform } from '../platform/platform.js'
import type { Outcome } from './classify.js'
import type { DeliveryOptions, Endpoint } from './endpoint.js'
import { type Order, post } from './post.js'

/** A lane with its way to the endpoint. */
export interface Way extends Lane {
  /** Most records in one request. */
  batch: number
  /** As many of the oldest records as one request may carry. @default all of a batch */
  fit?(owed: Owed[]): Owed[]
  /** Fingerprint of the address, safe to store: the address may carry a write key. */
  fingerprint: string
  /** Sends once and says what became of it; never rejects. */
  post(entries: [Entry, ...Entry[]], isRetry: boolean): Promise<Outcome>
}

/** Where records go, and how unless an endpoint says otherwise. */
export interface WaysOptions extends DeliveryOptions {
  endpoint?: Endpoint['url'] | Endpoint | Array<Endpoint['url'] | Endpoint>
}

/** What ways are made with. */
export interface WaysDoors {
  platform: Platform
  report(code: 'endpoint', cause: unknown): void
}

/** Makes a way to every endpoint; what only some hosts want is a chunk of its own. */
export async function toWays(options: WaysOptions, { platform, report }: WaysDoors): Promise<Way[]> {
  const { endpoint, format, body, batch, idempotencyKey, stamp } = options
  if (!endpoint) return []
  const send = (order: Order) => post(order, platform)
  const isPlain = typeof endpoint === 'string' && format !== 'form' && !body && !batch && !idempotencyKey && !stamp
  if (isPlain) return [plainWay('', endpoint, options, send)]
  const { specialWays } = await import('./specialWays.js')
  return specialWays(options, { plainWay, send, clock: platform.clock, report })
}

/** One record per request; the record is the body. */
export function plainWay(
  to: string,
  url: string,
  { headers, format, send: kinds = ['response'] }: DeliveryOptions,
  send: (order: Order) => Promise<Outcome>,
): Way {
  const type = format === 'text' ? 'text/plain;charset=UTF-8' : 'application/json'
  return {
    to,
    send: kinds,
    batch: 1,
    fingerprint: fingerprintOf(url),
    write: JSON.stringify,
    post: ([{ id, body }], isRetry) => send({ id, url, body, type, headers, isRetry }),
  }
}
