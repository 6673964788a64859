import { listed } from '../../explain/inWords.js'
import { fingerprintOf } from '../../platform/fingerprint.js'
import type { ShownQuestion } from '../../survey/conversation.js'
import type { Change } from './change.js'

type Wordings = Map<string, ShownQuestion[]>

/** What a prompt asks differently, and in which languages: each of them begins a new series. */
export function wordingChanges(before: Wordings, after: Wordings): Change[] {
  const isNew = [...after.keys()].filter((language) => !before.has(language))
  const isGone = [...before.keys()].filter((language) => !after.has(language))
  const changed = [...after].flatMap(([language, questions]) => {
    const earlier = before.get(language)
    return earlier && fingerprintOf(earlier) !== fingerprintOf(questions) ? [{ language, earlier, questions }] : []
  })
  const kind = 'wording'
  return [
    ...changed.map(({ language, earlier, questions }) => ({
      kind,
      text: `the wording changed in "${language}": ${listed(differences(earlier, questions))}. A new series begins there.`,
    })),
    ...(isNew[0] ? [{ kind, text: `is asked in ${quoted(isNew)} as well. A series of its own begins there.` }] : []),
    ...(isGone[0] ? [{ kind, text: `is no longer asked in ${quoted(isGone)}. That series ends.` }] : []),
  ]
}

/** Whether two prompts ask the same, in all their languages. */
export function asksTheSame(one: Wordings, other: Wordings): boolean {
  return fingerprintOf([...one]) === fingerprintOf([...other])
}

function quoted(languages: string[]): string {
  return listed(languages.map((language) => `"${language}"`))
}

function differences(before: ShownQuestion[], after: ShownQuestion[]): string[] {
  const sameAs = (one: ShownQuestion) => (other: ShownQuestion) => nameOf(other) === nameOf(one)
  const found = [
    ...after.flatMap((question) => {
      const earlier = before.find(sameAs(question))
      return earlier ? changesOf(earlier, question) : [`"${question.text}" is new`]
    }),
    ...before.filter((question) => !after.some(sameAs(question))).map(({ text }) => `"${text}" is gone`),
  ]
  return found[0] ? found : ['the order of the questions is another']
}

/** A question is the same one where it follows the same answer, even if it is put differently. */
function nameOf({ id, if: condition }: ShownQuestion): string {
  return JSON.stringify([id, condition])
}

function changesOf(before: ShownQuestion, after: ShownQuestion): string[] {
  const { text } = after
  return [
    ...(before.text === text ? [] : [`"${before.text}" is now "${text}"`]),
    ...(before.scale === after.scale ? [] : [`"${text}" is answered by ${after.scale}, not ${before.scale}`]),
    ...(fingerprintOf(before.options) === fingerprintOf(after.options) ? [] : [optionChange(before, after)]),
  ]
}

function optionChange(before: ShownQuestion, { text, options }: ShownQuestion): string {
  const labels = (own: ShownQuestion['options'], others: ShownQuestion['options']) =>
    own.filter(({ id }) => !others.some((other) => other.id === id)).map((option) => `"${option.text}"`)
  const [added, removed] = [labels(options, before.options), labels(before.options, options)]
  const parts = [
    ...(added[0] ? [`offers ${listed(added)} as well`] : []),
    ...(removed[0] ? [`no longer offers ${listed(removed)}`] : []),
  ]
  return `"${text}" ${parts[0] ? listed(parts) : 'has other words or another order of options'}`
}
