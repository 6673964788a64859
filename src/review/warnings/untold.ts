import { listed } from '../../explain/inWords.js'
import { byLanguage } from '../../prompts/lint/byLanguage.js'
import { textsOf } from '../../prompts/lint/textsOf.js'
import type { FileWarning } from './rule.js'

/** A change that is told to nobody, or to some in a language that is not theirs. */
export const untold: FileWarning = ({ changes, prompts, language }) =>
  changes.flatMap((change, index) => {
    if (!change) return []
    const path = `changes[${index}]`
    const asking = prompts.filter(({ normal }) => normal.touchpoint === change.touchpoint)
    if (!asking[0]) {
      const problem = `nobody is told: no prompt asks at "${change.touchpoint}"`
      return [{ path: `${path}.touchpoint`, problem, remedy: 'leave it as a mark in the history, or name another' }]
    }
    const asked = asking.flatMap(({ questions }) => questions.flatMap(textsOf).slice(0, 1))
    const wanted = new Set(asked.flatMap(({ text }) => [...byLanguage(text, language).keys()]))
    const lacking = [...wanted].filter((own) => !byLanguage(change.text, language).has(own))
    const names = listed(lacking.map((own) => `"${own}"`))
    const problem = `has no ${names}, in which people are asked at "${change.touchpoint}"`
    return lacking[0] ? [{ path: `${path}.text`, problem, remedy: `add ${names}` }] : []
  })
