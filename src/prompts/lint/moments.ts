import type { Issue } from '../issue.js'
import { toMs } from '../toMs.js'
import type { PromptRule } from './rule.js'

/** Longest delay a timer of a browser takes: about 24 days. */
const maxTimerMs = 2 ** 31 - 1

/** Some moment comes, and some visitor is in the share. */
export const moments: PromptRule = ({ when, where, share }) => {
  const issues: Issue[] = []
  if (share && Number.parseFloat(share) === 0)
    issues.push({ path: 'share', problem: 'asks nobody', remedy: 'write a share above "0%", or remove the prompt' })
  if (when && where === 'launcher') {
    const remedy = 'remove "when", or write "where": "float"'
    return [...issues, { path: 'when', problem: 'a launcher waits for the person alone', remedy }]
  }
  const path = (index: number, key: string) => (Array.isArray(when) ? `when[${index}].${key}` : `when.${key}`)
  for (const [index, trigger] of [when ?? []].flat().entries()) {
    for (const [key, value] of Object.entries(trigger)) {
      if (['load', 'route', 'idle'].includes(key) && toMs(String(value)) > maxTimerMs)
        issues.push({ path: path(index, key), problem: 'no page stays open that long', remedy: 'write "24d" or less' })
    }
  }
  return issues
}
