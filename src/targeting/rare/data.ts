import { eventOf } from '../../prompts/eventOf.js'
import { neededData } from '../../prompts/neededData.js'
import type { NormalPrompt } from '../../prompts/normalPrompt.js'
import { pipedTexts } from '../../prompts/pipedTexts.js'
import { placeholdersIn } from '../../prompts/placeholders.js'
import type { Facts } from '../../visit/facts.js'
import type { Gate } from '../decide.js'

/** Longest piece of data that is shown, in characters: a question is read in passing. */
const maxLength = 60

/** Lets a prompt pass whose every placeholder has something to show: what the host has said, or a default. */
export const data: Gate = (prompt, facts) => {
  const named = prompt.pipes ? pipedTexts(prompt).flatMap(placeholdersIn) : []
  if (!named[0]) return undefined
  const wanted = neededData(prompt)
  const actual = [...new Set(named.map(({ name }) => name))].filter((name) => saidOf(prompt, facts, name) !== undefined)
  return { code: wanted.every((name) => actual.includes(name)) ? 'ok' : 'no-data', actual, wanted }
}

/**
 * What the host has said under a name that a person can read: with the latest event the prompt waits for, else as a
 * trait. Texts, numbers and booleans alone, on one line and cut; nothing where there is none.
 */
export function saidOf(
  { when }: Pick<NormalPrompt, 'when'>,
  { traits = {}, said = [] }: Pick<Facts, 'traits' | 'said'>,
  name: string,
): string | undefined {
  const [, latest] = said.filter(([event]) => when.some((trigger) => eventOf(trigger) === event)).at(-1) ?? []
  const given = [latest, traits].map((one) => (Object.hasOwn(Object(one), name) ? Object(one)[name] : undefined))
  return given.map(toText).find((text) => text !== undefined)
}

function toText(value: unknown): string | undefined {
  if (!['string', 'boolean'].includes(typeof value) && !Number.isFinite(value)) return undefined
  // Marks that turn the direction of writing would reach beyond the data; so would a line of its own.
  const text = String(value)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const characters = [...text]
  return (
    (characters[maxLength]
      ? `${characters
          .slice(0, maxLength - 1)
          .join('')
          .trim()}…`
      : text) || undefined
  )
}
