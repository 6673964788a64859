import type { Check, Fault, Kit, Need, Reply } from './check.js'
import { type Doors, exchange, type Target } from './exchange.js'
import { Unreachable } from './unreachable.js'

/** What became of a check. */
export interface Result {
  name: string
  promise: string
  result: 'pass' | 'fail' | 'unseen'
  /** Why it failed, or why it was not seen. */
  reason?: string
  /** What to do about a failure. */
  remedy?: string
}

/** Everything a run needs. */
export interface Run {
  checks: Check[]
  target: Target
  kit: Kit
  doors: Doors
}

/** However slow the endpoint: after this no further check is begun. */
const limitMs = 120_000

const missing: Record<Need, string> = {
  origin: 'give --origin https://your.site',
  batch: 'give --batch if you send several records in one request',
  count: 'give --count URL, an address that shows what is stored',
}

/**
 * Runs the checks one after the other and tells each result as soon as it is there.
 *
 * @throws Unreachable when nothing answers the first request.
 */
export async function* runChecks({ checks, target, kit, doors }: Run): AsyncGenerator<Result> {
  const endAt = doors.now() + limitMs
  let stopped = ''
  for (const check of checks) {
    const { name, promise, needs } = check
    const given: Record<Need, boolean> = { origin: kit.origin !== '', batch: kit.batch, count: 'count' in target }
    const unseen = stopped || (needs && !given[needs] && missing[needs])
    if (unseen) {
      yield { name, promise, result: 'unseen', reason: unseen }
      continue
    }
    const fault = await runCheck(check, { target, kit, doors, isFirst: check === checks[0] })
    yield fault ? { name, promise, result: 'fail', remedy: check.remedy, ...fault } : { name, promise, result: 'pass' }
    if (fault && check === checks[0]) stopped = 'first the endpoint has to take a record'
    else if (doors.now() > endAt) stopped = `${limitMs / 1000} seconds are over`
  }
}

interface Around extends Omit<Run, 'checks'> {
  isFirst: boolean
}

/** Resolves with the first fault. */
async function runCheck(check: Check, { target, kit, doors, isFirst }: Around): Promise<Fault | undefined> {
  const replies: Reply[] = []
  for (const round of check.send(kit)) {
    const outcomes = await Promise.all(round.map((sending) => exchange(sending, target, doors)))
    for (const { fault, reply, isCut } of outcomes) {
      if (isFirst && isCut && fault) throw new Unreachable(fault.reason)
      if (fault) return fault
      if (reply) replies.push(reply)
    }
  }
  return check.judge?.(replies)
}
