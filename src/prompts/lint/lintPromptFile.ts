import type { Issue } from '../issue.js'
import { audience } from './audience.js'
import { changes } from './changes.js'
import { choices } from './choices.js'
import { conditions } from './conditions.js'
import { days } from './days.js'
import { form } from './form.js'
import { hours } from './hours.js'
import { journey } from './journey.js'
import { languages } from './languages.js'
import { launchers } from './launchers.js'
import { moments } from './moments.js'
import { options } from './options.js'
import { pages } from './pages.js'
import { placeholders } from './placeholders.js'
import { promptIds } from './promptIds.js'
import { questionsOf } from './questionsOf.js'
import type { FileRule, PromptRule, SoundFile } from './rule.js'
import { sameQuestion } from './sameQuestion.js'

const promptRules: PromptRule[] = [
  ...[form, languages, choices, options, conditions, sameQuestion],
  ...[moments, pages, days, hours, audience, placeholders],
]
const fileRules: FileRule[] = [promptIds, launchers, journey, changes]

/** Finds what has the right shape and could never work. */
export function lintPromptFile(file: SoundFile): Issue[] {
  const { prompts, language } = file
  const ofPrompts = prompts.flatMap((prompt, index) => {
    if (!prompt) return []
    const context = { questions: questionsOf(prompt), language }
    const issues = promptRules.flatMap((rule) => rule(prompt, context))
    return issues.map((issue) => ({ ...issue, path: within(`prompts[${index}]`, issue.path) }))
  })
  return [...ofPrompts, ...fileRules.flatMap((rule) => rule(file))]
}

function within(outer: string, inner: string): string {
  return inner ? `${outer}.${inner}` : outer
}
