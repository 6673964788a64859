import type { Keep } from '../keep.js'
import { redactOutcome } from '../privacy/redactOutcome.js'
import { idPattern } from '../records/idPattern.js'
import type { OutcomeRecord } from '../records/outcome.js'
import { toOutcome } from '../records/toOutcome.js'
import type { History } from '../visit/facts.js'
import { feltBefore } from '../visit/feltBefore.js'
import { owes } from './owes.js'
import type { Rooms } from './rooms.js'

/** As `visitGapMs`, which is in another chunk; a test holds the two together. */
const visitGapMs = 30 * 60_000

/** What the host reports, as it came: it may be anything. */
type Reported = Pick<OutcomeRecord, 'name' | 'value'>

/**
 * Keeps what the host reports, with what was felt on this device, and has it delivered; resolves with whether it is kept. A
 * chunk of its own, which shares no module with others. What keeps is fetched only where something may be kept: not without
 * consent, nor where the browser asks for privacy, for the person did not ask to have this sent.
 */
export async function reportOutcome(rooms: Rooms, name: string, options?: { value?: number }): Promise<boolean> {
  const { policy, keep, report, safely } = rooms
  const reported: Reported = { ...options, name }
  const problem = problemIn(rooms, reported)
  if (problem) report('option', `outcome("${name}"): ${problem}`)
  if (problem || policy.knows().consent !== 'ok') return false
  return safely(keepOutcome(rooms, reported, await keep()), false)
}

function problemIn({ settings }: Rooms, { name, value }: Reported): string | undefined {
  if (typeof name !== 'string' || !idPattern.test(name)) return 'expected a name of 1 to 128 letters, digits or . _ : -'
  if (value !== undefined && !Number.isFinite(value)) return `value: expected a number, got ${value}`
  return owes(settings, 'outcome') ? undefined : 'no endpoint is owed it; let the option "send" name "outcome"'
}

async function keepOutcome(rooms: Rooms, reported: Reported, keep: Keep): Promise<boolean> {
  const { policy, bus } = rooms
  let id: string | undefined
  const isKept = await policy.storage.transact('readwrite', async (transaction) => {
    if (policy.knows().consent !== 'ok') return // withdrawn since
    const record = toRecord(rooms, reported, keep, await transaction.get<History>('h:'))
    id = record.id
    return keep.outbox.add(transaction, record)
  })
  if (isKept) void keep.wake('add')
  else if (id) bus.emit('dropped', { id, prompt: '', reason: 'outbox full' })
  return !!isKept
}

function toRecord(
  { platform, policy }: Rooms,
  { name, value }: Reported,
  { uuidFrom, version }: Keep,
  history: History | undefined,
): OutcomeRecord {
  const now = platform.clock.now()
  const visit = policy.knows().canRemember && history?.visit
  const isGoingOn = visit && Math.abs(now - visit.seenAt) < visitGapMs
  const outcome = toOutcome({
    id: uuidFrom(now, platform.random.bytes()),
    ...{ name, value, now },
    felt: history ? feltBefore(history, now) : [],
    visit: isGoingOn ? uuidFrom(visit.begunAt, visit.bytes) : null,
    sdk: version,
  })
  return redactOutcome(outcome)
}
