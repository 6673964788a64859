import type { Outcome } from './classify.js'

/** Why nothing is sent at the moment; stored, so that all tabs wait together. */
export interface Backoff {
  cause: 'network' | 'http' | 'endpoint'
  /** Failures in a row. */
  failures: number
  /** Milliseconds since the epoch. */
  until: number
  /** Fingerprint of the endpoint it holds for: another endpoint starts afresh. */
  endpoint: string
}

/** What wakes delivery. */
export type WakeReason = 'start' | 'add' | 'online' | 'visible' | 'hide' | 'timer' | 'flush'

const firstDelayMs = 1000
const longestDelayMs = 15 * 60_000
/** A wrong endpoint is probed at most so often. */
const endpointProbeMs = 3_600_000
/** A wait further away than this comes from a clock that jumped. */
const implausibleMs = 24 * 3_600_000

/** What allows one attempt within the wait: the network may be back, a wrong endpoint may be mended. */
const probes: Record<Backoff['cause'], WakeReason[]> = { network: ['start', 'online'], endpoint: ['start'], http: [] }

/**
 * Computes the wait after one more failure: exponential backoff, half fixed and half random (equal jitter, Brooker,
 * "Exponential Backoff and Jitter", 2015), from 1 s doubling to 15 min; never sooner than `Retry-After`.
 *
 * @param fraction - A random number from 0 up to 1.
 */
export function backOff(
  { type, cause = 'http', retryAfterMs = 0 }: Outcome,
  previous: Backoff | undefined,
  { now, fraction, endpoint }: { now: number; fraction: number; endpoint: string },
): Backoff {
  const failures = (previous?.endpoint === endpoint ? previous.failures : 0) + 1
  if (type === 'endpoint') return { cause: type, failures, until: now + endpointProbeMs, endpoint }
  const full = Math.min(firstDelayMs * 2 ** (failures - 1), longestDelayMs)
  return { cause, failures, until: now + Math.max((full + fraction * full) / 2, retryAfterMs), endpoint }
}

/** Decides whether an attempt may be made now. */
export function mayTry(backoff: Backoff | undefined, reason: WakeReason, now: number, endpoint: string): boolean {
  if (!backoff || backoff.endpoint !== endpoint) return true
  if (now >= backoff.until || backoff.until - now > implausibleMs) return true
  return probes[backoff.cause].includes(reason)
}
