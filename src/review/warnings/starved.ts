import { counted, listed } from '../../explain/inWords.js'
import { asksOn } from '../asksOn.js'
import { examplePages, nameOfPage } from '../examplePages.js'
import type { ReviewedFile, ReviewedPrompt } from '../reviewFile.js'
import type { FileWarning } from './rule.js'
import { shadowOf } from './shadowed.js'

/** Prompts that may ask at the same time, and where. */
interface Crowd {
  page: string
  prompts: ReviewedPrompt[]
}

/** More prompts on one page than a visit has room for. */
export const starved: FileWarning = (file) => {
  const crowds = crowdsOf(file).filter(({ prompts }) => prompts.length > roomFor(prompts))
  const widest = crowds.filter((crowd, index) => !crowds.some((other, at) => isWithin(crowd, other, at < index)))
  return widest.map(({ page, prompts }) => {
    const names = listed(prompts.map(({ normal }) => `"${normal.id}"`))
    const problem = `${names} may all ask on ${nameOfPage(page)}, and a visit has room for ${counted(roomFor(prompts), 'prompt')}`
    const remedy = 'narrow their "pages", or give each a "share" so that they take turns'
    return { path: prompts.at(-1)?.path ?? '', problem, remedy }
  })
}

/**
 * The prompts that may ask on each page one of them names, on each day one of them begins, by the kind of moment: only
 * the same moments compete.
 */
function crowdsOf({ prompts }: ReviewedFile): Crowd[] {
  const asking = prompts.filter((prompt) => prompt.normal.where !== 'launcher' && !shadowOf(prompt, prompts))
  const distinct = <T>(of: (prompt: ReviewedPrompt) => T[]): T[] => [...new Set(asking.flatMap(of))]
  const [moments, pages] = [distinct(momentsOf), distinct(({ normal }) => examplePages(normal))]
  const days = distinct(({ normal }) => [normal.from ?? ''])
  return moments.flatMap((moment) =>
    days.flatMap((day) =>
      visitors.flatMap((visitor) => {
        const competing = asking.filter(
          (prompt) => momentsOf(prompt).includes(moment) && isRunning(prompt, day) && isFor(prompt, visitor),
        )
        return pages.map((page) => ({ page, prompts: competing.filter(({ normal }) => asksOn(normal, page)) }))
      }),
    ),
  )
}

/** Kinds of visitors that prompts tell apart: who is one of them is none of the others. */
const visitors = (['phone', 'tablet', 'desktop'] as const).flatMap((device) =>
  (['new', 'returning'] as const).flatMap((known) =>
    (['customers', 'employees'] as const).map((people) => ({ device, known, people })),
  ),
)

function isFor(
  { normal: { who = {} } }: ReviewedPrompt,
  { device, known, people }: (typeof visitors)[number],
): boolean {
  const { devices = [device], visitors: own = known, people: wanted = people } = who
  return devices.includes(device) && own === known && wanted === people
}

/** Whether a prompt asks on a day; the empty one lies before all others. */
function isRunning({ normal: { from = '', until } }: ReviewedPrompt, day: string): boolean {
  return from <= day && (!until || day <= until)
}

/** Time alone brings a prompt up, or an event does. */
function momentsOf({ normal }: ReviewedPrompt): string[] {
  return normal.when.map(([type, value]) =>
    type === 'event' || type === 'click' ? `${type} ${JSON.stringify(value)}` : 'time',
  )
}

function roomFor(prompts: ReviewedPrompt[]): number {
  return Math.min(...prompts.map(({ normal }) => normal.pacing.perVisit))
}

/** Whether another crowd holds all of this one; of two alike, the first counts. */
function isWithin({ prompts }: Crowd, other: Crowd, isBefore: boolean): boolean {
  const isLarger = other.prompts.length > prompts.length || (other.prompts.length === prompts.length && isBefore)
  return isLarger && prompts.every((prompt) => other.prompts.includes(prompt))
}
