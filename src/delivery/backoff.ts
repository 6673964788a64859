import type { Outcome } from './classify.js'

/** Why nothing is sent at the moment; stored, so that all tabs wait together. */
export interface Backoff {
  type: Outcome['type']
  /** Failures in a row. */
  failures: number
  /** Milliseconds since the epoch. */
  until: number
}

/** What wakes delivery. */
export type WakeReason = 'start' | 'add' | 'online' | 'visible' | 'hide' | 'timer' | 'flush'

const firstDelayMs = 1000
const longestDelayMs = 15 * 60_000
/** A wrong endpoint is probed at most so often, page starts apart. */
const endpointProbeMs = 3_600_000
/** A wait further away than this comes from a clock that jumped. */
const implausibleMs = 24 * 3_600_000

/** The failures that make all records wait, and what allows one attempt within the wait: it may be mended. */
const probes: Partial<Record<Outcome['type'], WakeReason[]>> = {
  network: ['start', 'online'],
  endpoint: ['start'],
  http: [],
}

/**
 * Computes the wait after one more failure: exponential backoff, half fixed and half random (equal jitter, Brooker,
 * "Exponential Backoff and Jitter", 2015), from 1 s doubling to 15 min; never sooner than `Retry-After`. None after
 * what was no failure of the endpoint.
 *
 * @param fraction - A random number from 0 up to 1.
 */
export function backOff(
  { type, retryAfterMs = 0 }: Outcome,
  previous: Backoff | undefined,
  now: number,
  fraction: number,
): Backoff | undefined {
  if (!probes[type]) return
  const failures = (previous?.failures ?? 0) + 1
  const full = Math.min(firstDelayMs * 2 ** (failures - 1), longestDelayMs)
  const waitMs = type === 'endpoint' ? endpointProbeMs : Math.max((full * (1 + fraction)) / 2, retryAfterMs)
  return { type, failures, until: now + waitMs }
}

/** Decides whether an attempt may be made now. */
export function mayTry(backoff: Backoff | undefined, reason: WakeReason, now: number): boolean {
  if (!backoff || now >= backoff.until || backoff.until - now > implausibleMs) return true
  return !!probes[backoff.type]?.includes(reason)
}
