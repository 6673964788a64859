import { durationInWords } from '../../explain/inWords.js'
import { tellWhere } from '../../explain/tellWhere.js'
import { neededData } from '../../prompts/neededData.js'
import type { NormalPrompt } from '../../prompts/normalPrompt.js'
import { toMs } from '../../prompts/toMs.js'
import { inOrder } from '../../targeting/inOrder.js'
import { coversPages } from '../examplePages.js'
import type { ReviewedPrompt } from '../reviewFile.js'
import type { FileWarning } from './rule.js'

/** A prompt that another one with the same pages and moment always comes before. */
export const shadowed: FileWarning = ({ prompts }) =>
  prompts.flatMap((prompt) => {
    const other = shadowOf(prompt, prompts)
    if (!other) return []
    const { id } = other.normal
    if (prompt.normal.where === 'launcher') {
      const problem = `the launcher always asks "${id}" on these pages, which comes before`
      return [{ path: `${prompt.path}.pages`, problem, remedy: 'move it up, or give the two different pages' }]
    }
    const { between } = prompt.normal.pacing
    const wait = toMs(between) > 0 ? `, ${durationInWords(between)} later` : ''
    const problem = `"${id}" always comes first: same pages, same or earlier moment; this one waits for another visit${wait}`
    return [
      {
        path: prompt.path,
        problem,
        remedy: 'give the two different pages or moments, or each a "share"; "priority" decides which of them asks',
      },
    ]
  })

/** The prompt that always comes first, where there is one. */
export function shadowOf(prompt: ReviewedPrompt, prompts: ReviewedPrompt[]): ReviewedPrompt | undefined {
  const at = prompts.indexOf(prompt)
  const ordered = inOrder(prompts.map(({ normal }) => normal))
  return prompts.find((other, index) => {
    const [own, first] = [prompt.normal, other.normal]
    const isBefore = ordered.indexOf(first) < ordered.indexOf(own)
    if (other === prompt || own.where !== first.where || tellWhere(own) || !alwaysAsks(first, own)) return false
    // The checker itself tells of a launcher that hides all that follow.
    const isFirst = own.where === 'launcher' ? index < at && first.pages[0] : comesFirst(first, own, isBefore)
    return isFirst && !hasRoomForMore(own) && coversPages(first, own)
  })
}

/** Whether a prompt may follow another one in the same visit. */
function hasRoomForMore({ where, pacing }: NormalPrompt): boolean {
  return where === 'float' && pacing.perVisit > 1 && toMs(pacing.between) === 0
}

/** Whether a prompt asks everybody, for as long as the other one asks at all. */
function alwaysAsks(prompt: NormalPrompt, other: NormalPrompt): boolean {
  const isAsPicky = (['who', 'query', 'weekdays', 'hours'] as const).every(
    (key) => prompt[key] === undefined || isAlike(prompt[key], other[key]),
  )
  const isBegun = !prompt.from || (other.from && prompt.from <= other.from)
  const isLasting = !prompt.until || (other.until && prompt.until >= other.until)
  const { perVisit, maxShowings } = prompt.pacing
  return (
    isAsPicky &&
    !!isBegun &&
    !!isLasting &&
    Number.parseFloat(prompt.share) === 100 &&
    perVisit > 0 &&
    maxShowings > 0 &&
    !neededData(prompt)[0]
  )
}

/** Whether a prompt has asked before the other one can, whatever brings that up. */
function comesFirst(prompt: NormalPrompt, other: NormalPrompt, isBefore: boolean): boolean {
  return other.when.every(([type, value]) =>
    prompt.when.some(([ownType, own]) => {
      if (ownType !== type) return false
      const isTimed = type === 'load' || type === 'route' || type === 'idle'
      const ahead = isTimed ? toMs(String(value)) - toMs(String(own)) : isAlike(own, value) ? 0 : Number.NaN
      return ahead > 0 || (ahead === 0 && isBefore)
    }),
  )
}

const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
