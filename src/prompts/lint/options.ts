import type { Issue } from '../issue.js'
import { slug } from '../slug.js'
import type { Option, Text } from '../types.js'
import { byLanguage } from './byLanguage.js'
import type { PromptRule } from './rule.js'

/** An option with its id and where that stands. */
interface PlacedOption {
  id: string
  text: Text
  at: string
  idAt: string
}

/** Records hold ids of options, and people read their texts: each tells an option from the others. */
export const options: PromptRule = (_, { questions, language }) =>
  questions.flatMap(({ options = [], optionsAt }) => {
    const placed = options.map((option, index) => toPlaced(option, `${optionsAt}[${index}]`))
    return placed.flatMap((own, index) => [...idIssue(own), ...sameIssue(own, placed.slice(0, index), language)])
  })

function toPlaced(option: Option, at: string): PlacedOption {
  if (typeof option === 'string') return { id: slug(option), text: option, at, idAt: at }
  return { ...option, at: `${at}.text`, idAt: `${at}.id` }
}

function idIssue({ id, text, idAt }: PlacedOption): Issue[] {
  const problem = !id ? 'has no letter or digit to make an id of' : id.length > 64 ? 'is too long to make an id of' : ''
  return problem ? [{ path: idAt, problem, remedy: `write { "id": "…", "text": ${JSON.stringify(text)} }` }] : []
}

function sameIssue(own: PlacedOption, others: PlacedOption[], language: string): Issue[] {
  if (own.id && others.some(({ id }) => id === own.id)) {
    const remedy = 'remove it, reword it, or write { "id": "…", "text": … } with an id of its own'
    return [{ path: own.idAt, problem: `has the same id as another option: "${own.id}"`, remedy }]
  }
  const twin = others.find((other) => readsAs(own, other, language))
  return twin ? [{ path: own.at, problem: 'reads the same as another option', remedy: 'remove it, or reword it' }] : []
}

/** Whether there is a language in which the two cannot be told apart. */
function readsAs(one: PlacedOption, other: PlacedOption, language: string): boolean {
  const others = byLanguage(other.text, language)
  return [...byLanguage(one.text, language)].some(([tag, text]) => others.get(tag)?.trim() === text.trim())
}
