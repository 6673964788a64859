import type { ReceivedRecord } from '../receiver/index.js'
import type { Log } from './createLog.js'
import type { Drop } from './dropsIn.js'
import { type LowAnswer, lowAnswerIn } from './lowAnswer.js'

/** What is posted; `more` counts the low answers at this touchpoint that were not told since the last alert. */
export type Alert = (LowAnswer & { more: number }) | Drop

/** Tells somebody, seldom. */
export interface Alerts {
  /** Looks at a record; the same one twice is one. */
  hear(record: ReceivedRecord): void
  /** Looks at drops. */
  tell(drops: Drop[]): Promise<void>
}

/** What alerts are made of. */
export interface AlertParts {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves with whether it was taken. */
  post(alert: Alert): Promise<boolean>
  /** Remembers over restarts when a touchpoint was last told of. */
  remember(name: string, value?: string): Promise<string | undefined>
  log: Log
}

/** How long nothing more is told of the same touchpoint. */
const silence = { lowAnswer: 3600_000, drop: 7 * 24 * 3600_000 }

/** Ids and touchpoints remembered: whoever posts must not fill the memory. */
const most = 10_000

/** Makes alerts. */
export function createAlerts({ now, post, remember, log }: AlertParts): Alerts {
  const heard = new Set<string>()
  const toldAt = new Map<string, { at: number; more: number }>()
  const send = async (alert: Alert) => {
    const isTaken = await post(alert)
    if (isTaken) log('info', 'alert', { kind: alert.kind })
    else log('warn', 'alert-failed', { kind: alert.kind })
  }
  return {
    hear(record) {
      const low = heard.has(record.id) ? null : lowAnswerIn(record)
      if (!low) return
      bound(heard).add(low.id)
      const last = toldAt.get(low.touchpoint)
      if (last && now() - last.at < silence.lowAnswer) {
        last.more++
        return
      }
      bound(toldAt).set(low.touchpoint, { at: now(), more: 0 })
      void send({ ...low, more: last?.more ?? 0 })
    },
    async tell(drops) {
      for (const drop of drops) {
        const name = `drop-told ${drop.touchpoint}`
        if (now() - Number((await remember(name)) ?? Number.NEGATIVE_INFINITY) < silence.drop) continue
        await remember(name, String(now()))
        await send(drop)
      }
    },
  }
}

/** Forgets the first one where there are too many. */
function bound<Own extends Set<string> | Map<string, unknown>>(all: Own): Own {
  const [first] = all.keys()
  if (all.size >= most && first !== undefined) all.delete(first)
  return all
}
