import type { NormalFile, NormalPrompt } from './normalPrompt.js'
import type { Change, Text } from './types.js'

/** What stands before and after the text of a change, by language. */
export type ChangeWords = Record<string, readonly [before: string, after: string]>

/** Where a prompt asks that says nothing of its moment. */
const usualMoment: NormalPrompt['when'] = [
  ['load', '3s'],
  ['route', '3s'],
]

/**
 * Makes a prompt of each change: told from its day on, on the pages and at the moments of the prompts of its touchpoint,
 * and before them. From then on it is a prompt like any other. A malformed change is left out, and its path told.
 */
export function withChanges(file: NormalFile, words: ChangeWords): NormalFile {
  const faults: string[] = []
  const told = new Map<string, NormalPrompt>()
  const given = file.changes ?? []
  if (!Array.isArray(given)) faults.push('changes')
  for (const [index, change] of (Array.isArray(given) ? given : []).entries()) {
    const path = `changes[${index}]`
    const fault = safeFaultOf(change, file.language)
    const prompt = fault ? undefined : toPrompt(change, path, file, words)
    if (fault) faults.push(`${path}.${fault}`)
    else if (prompt && told.has(prompt.id)) faults.push(path)
    else if (prompt) told.set(prompt.id, prompt)
  }
  return { ...file, faults: [...file.faults, ...faults], prompts: [...told.values(), ...file.prompts] }
}

/** What cannot even be looked at is malformed. */
function safeFaultOf(change: unknown, language: string): string | undefined {
  try {
    return faultOf(change, language)
  } catch {
    return 'text'
  }
}

/** The key that is malformed. The text is told in the language of the file where no other one fits. */
function faultOf(change: unknown, language: string): keyof Change | undefined {
  const { date, touchpoint, text } = Object(change)
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return 'date'
  if (typeof touchpoint !== 'string') return 'touchpoint'
  const texts = byLanguage(text, language)
  const isSound = texts.every(([, own]) => typeof own === 'string' && /\S/.test(own) && !/[{}]/.test(own))
  return isSound && texts.some(([tag]) => tag === language) ? undefined : 'text'
}

/** Nothing where no prompt asks at the touchpoint any more: the change is a mark in its history alone. */
function toPrompt(
  { date, touchpoint, text }: Change,
  path: string,
  { language, prompts, pacing }: NormalFile,
  words: ChangeWords,
): NormalPrompt | undefined {
  const asking = prompts.filter((prompt) => prompt.touchpoint === touchpoint)
  const [first] = asking
  if (!first) return undefined
  const moments = asking.filter(({ where }) => where === 'float').flatMap(({ when }) => when)
  const told = byLanguage(text, language).map(([tag, own]) => {
    const [before, after] = words[tag.replace(/-.*/, '')] ?? []
    return [tag, [before, own.trim(), after].filter(Boolean).join(' ')]
  })
  return {
    ...{ id: `change:${touchpoint}:${date}`, path, touchpoint, from: date, change: { date } },
    questions: [{ id: 'better', text: Object.fromEntries(told) }],
    when: distinct(moments[0] ? moments : usualMoment),
    pages: pagesOf(asking),
    share: '100%',
    where: 'float',
    pacing: { ...pacing, afterAnswer: '0d', afterDismissal: '0d' }, // it is told once: there is nothing to rest from
    ...(first.area && { area: first.area }),
  }
}

/** All pages of some prompts; where one asks everywhere, or everywhere but somewhere, so does what is made of them. */
function pagesOf(prompts: NormalPrompt[]): string[] {
  if (prompts.some(({ pages }) => !pages[0])) return []
  const isExcluding = (page: string) => page.startsWith('!')
  return distinct(prompts.flatMap(({ pages }) => (pages.every(isExcluding) ? ['*', ...pages] : pages)))
}

function byLanguage(text: Text, language: string): Array<[tag: string, own: string]> {
  return Object.entries(typeof text === 'string' ? { [language]: text } : Object(text))
}

function distinct<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
