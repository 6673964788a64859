import type { PromptWarning } from './rule.js'

/** When a day is over in the last time zone, in milliseconds after it began in UTC. */
const longestDayMs = 36 * 3_600_000

/** A prompt that is right in every way, and is shown to nobody. */
export const neverShown: PromptWarning = ({ written, normal }, file, { now }) => {
  const { until, where, pacing } = normal
  if (until && Date.parse(until) + longestDayMs < now) {
    const remedy = 'write a later day, or remove the prompt'
    return [{ path: 'until', problem: `nobody is asked any more: the last day was ${until}`, remedy }]
  }
  const key = (['perVisit', 'maxShowings'] as const).find((limit) => pacing[limit] === 0)
  if (!key || where === 'launcher') return []
  const isOwn = written.pacing?.[key] === 0 || file.pacing[key] !== 0
  const problem = isOwn ? 'it never opens by itself' : `the "${key}" of the file is 0: it never opens by itself`
  return [{ path: isOwn ? `pacing.${key}` : '', problem, remedy: 'write 1 or more, or "where": "launcher"' }]
}
