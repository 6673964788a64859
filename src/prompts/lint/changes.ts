import type { Issue } from '../issue.js'
import type { Change } from '../types.js'
import { byLanguage } from './byLanguage.js'
import { isInCalendar } from './isInCalendar.js'
import type { FileRule } from './rule.js'
import { unusableKeys } from './unusableKeys.js'

/** A change is told once, from a day there is, at a touchpoint of the file, in its language at least. */
export const changes: FileRule = ({ changes, prompts, journey, language }) => {
  const isWhole = !prompts.includes(undefined) && !journey.includes(undefined)
  const places = new Set([
    ...prompts.map((prompt) => prompt?.touchpoint ?? prompt?.id),
    ...journey.map((place) => place?.touchpoint),
  ])
  return changes.flatMap((change, index) => {
    if (!change) return []
    const { touchpoint } = change
    const unknown = isWhole && !places.has(touchpoint)
    const isTwice = changes.slice(0, index).some((other) => other && isSame(other, change))
    const at = `changes[${index}]`
    return [
      ...(unknown
        ? [
            {
              path: `${at}.touchpoint`,
              problem: `no prompt and no place on the journey is called "${touchpoint}"`,
              remedy: 'correct its spelling, or add it to "journey"',
            },
          ]
        : []),
      ...(isTwice
        ? [
            {
              path: at,
              problem: `there is a change of ${change.date} at "${touchpoint}" already`,
              remedy: 'say both in one text, or give it another day',
            },
          ]
        : []),
      ...dayIssues(change, at),
      ...textIssues(change, `${at}.text`, language),
    ]
  })
}

function isSame(one: Change, other: Change): boolean {
  return one.date === other.date && one.touchpoint === other.touchpoint
}

function dayIssues({ date }: Change, at: string): Issue[] {
  const problem = `"${date}" is not in the calendar`
  return isInCalendar(date) ? [] : [{ path: `${at}.date`, problem, remedy: 'write a day that there is' }]
}

function textIssues({ text }: Change, path: string, language: string): Issue[] {
  const texts = byLanguage(text, language)
  const braced = [...texts].find(([, words]) => /[{}]/.test(words))
  return [
    ...(texts.has(language)
      ? []
      : [{ path, problem: `has no "${language}", the language of the file`, remedy: `add "${language}"` }]),
    ...(braced
      ? [
          {
            path: typeof text === 'string' ? path : `${path}.${braced[0]}`,
            problem: 'has a brace',
            remedy: 'write words alone: a change is the same for everybody',
          },
        ]
      : []),
    ...unusableKeys({ text, at: path }, language),
  ]
}
