import type { h, VNode } from 'preact'
import { linkShape } from '../prompts/linkShape.js'
import type { Band, Prompt, Text, Thanks } from '../prompts/types.js'
import type { keyOf } from '../survey/answers.js'
import type { Localise, ShownQuestion } from '../survey/conversation.js'
import type { Chosen, Survey } from '../survey/survey.js'

/** Draws what a prompt has to say to somebody who has answered, with what became of the answer. */
export type DrawThanks = (outcome: string, survey: Survey) => VNode | undefined

/** What thanks are made with, handed in: this is a chunk of its own, most prompts bring no thanks. */
export interface ThanksDoors {
  h: typeof h
  keyOf: typeof keyOf
}

/**
 * Reads the thanks of a prompt, by the band of its first answer.
 *
 * @throws TypeError where one is malformed.
 */
export function toThanks(
  given: NonNullable<Prompt['thanks']>,
  localise: Localise,
  { h, keyOf }: ThanksDoors,
): (questions: ShownQuestion[]) => DrawThanks {
  const all = Object.fromEntries(Object.entries(given).map(([band, own]) => [band, readThanks(own, localise)]))
  return ([first]) =>
    (outcome, { given }) => {
      const own = first && all[(given[keyOf(first)] as Chosen | undefined)?.band as Band]
      if (!own) return
      const { text, link } = own
      return h('div', null, [
        h('h2', null, text),
        h('p', null, outcome),
        link && h('a', { href: link.to, target: '_blank', rel: 'noopener' }, link.text),
      ])
    }
}

function readThanks(
  own: Thanks,
  localise: Localise,
): { text: string; link?: { text: string; to: string } | undefined } {
  if (typeof own === 'string' || !Object.hasOwn(own, 'text')) return { text: localise(own) }
  const { text, link } = own as Exclude<Thanks, Text>
  if (link && !linkShape.test(link.to)) throw new TypeError(`no link ${link.to}`)
  return { text: localise(text), link: link && { text: localise(link.text), to: link.to } }
}
