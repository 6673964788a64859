import type { EventCondition, When } from '../../prompts/types.js'
import type { StartRareTrigger } from './rareTrigger.js'

type HostEvent = Exclude<Extract<When, { event: unknown }>['event'], string>

/** Fires when the host reports the event of that name, with data that meets every condition. */
export const startHostEvent: StartRareTrigger<HostEvent> = ({ name, if: conditions }, { onHostEvent }, fire) => {
  const wanted = Object.entries(conditions)
  return onHostEvent(name, (data) => {
    if (wanted.every(([key, condition]) => meets(condition, Object(data)[key]))) fire()
  })
}

const compare: Record<string, (actual: number, wanted: number) => boolean> = {
  '>': (actual, wanted) => actual > wanted,
  '>=': (actual, wanted) => actual >= wanted,
  '<': (actual, wanted) => actual < wanted,
  '<=': (actual, wanted) => actual <= wanted,
}

/** Whether a value meets a condition: is it, is one of them, or compares so. A number may come as a text. */
export function meets(condition: EventCondition, actual: unknown): boolean {
  if (Array.isArray(condition)) return condition.some((one) => meets(one, actual))
  const [, sign = '', wanted] = /^([<>]=?) ?(-?[\d.]+)$/.exec(String(condition)) ?? []
  const isNumber = typeof actual === 'number' || (typeof actual === 'string' && /\d/.test(actual))
  if (sign) return isNumber && !!compare[sign]?.(Number(actual), Number(wanted))
  return actual === condition || (typeof actual !== 'object' && String(actual) === String(condition))
}
