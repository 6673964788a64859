import { answersForMargin } from '../../results/planning.js'
import type { PromptWarning } from './rule.js'

/** A share of good answers within ± 10 points is the least that tells anything; 80 % of them is a usual level. */
const [margin, usualShare] = [10, 80]

/** A share too small for the visitors there are. */
export const tooFewAnswers: PromptWarning = ({ normal }, _, { visitors, answerRate }) => {
  if (visitors === undefined || normal.where === 'launcher') return []
  const needed = answersForMargin({ share: usualShare }, margin)
  const perShare = visitors * answerRate
  const answers = (perShare * Number.parseFloat(normal.share)) / 100
  if (answers >= needed) return []
  const wanted = Math.ceil((needed / perShare) * 100)
  const months = Math.ceil(needed / answers)
  const problem = `asks ${normal.share} of ${visitors} visitors a month: at most ${Math.floor(answers)} answers where ${percent(answerRate)} answer, and an interval of ± ${margin} points takes ${needed}`
  const patience = Number.isFinite(months) ? `wait ${months} months before you read its results` : 'ask more visitors'
  return [{ path: 'share', problem, remedy: wanted <= 100 ? `write "${wanted}%", or ${patience}` : patience }]
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`
}
