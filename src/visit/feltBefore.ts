import type { Band } from '../prompts/types.js'
import type { History } from './facts.js'

const dayMs = 24 * 3_600_000
/** What was answered longer ago has no part in what happens now. */
const maxDays = 180

/** What this device answered in the last 180 days: of each touchpoint the last rating, the latest first. */
export function feltBefore({ prompts }: History, now: number): Array<{ touchpoint: string; band: Band; days: number }> {
  const latest = new Set<string>()
  return Object.values(prompts)
    .sort((one, other) => (other.answeredAt ?? 0) - (one.answeredAt ?? 0))
    .flatMap(({ touchpoint, band, answeredAt = 0 }) => {
      const days = Math.max(0, Math.floor((now - answeredAt) / dayMs)) // a clock that was set back
      if (!touchpoint || !band || days > maxDays || latest.has(touchpoint)) return []
      latest.add(touchpoint)
      return { touchpoint, band, days }
    })
}
