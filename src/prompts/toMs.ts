import { durationShape } from './shapes.js'

const unitMs: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 }

/**
 * Converts a span of time such as `"14d"` to milliseconds.
 *
 * @throws TypeError where it is none.
 */
export function toMs(duration: unknown): number {
  const [, amount, unit = ''] = durationShape.exec(duration as string) ?? []
  const ms = Number(amount) * (unitMs[unit] ?? 0)
  if (Number.isNaN(ms)) throw new TypeError()
  return ms
}
