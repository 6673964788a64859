import { enScales } from '../locales/enScales.js'
import type { Messages } from '../locales/messages.js'
import { complete } from '../survey/complete.js'
import type { ShownQuestion } from '../survey/conversation.js'
import { contact } from './Contact.js'
import type { Doors } from './doors.js'
import type { Inputs } from './inputs.js'
import type { Kit } from './kitOf.js'
import { moreStyles } from './moreStyles.js'
import { pickyChoice } from './PickyChoice.js'
import { pointInputs } from './Points.js'

/**
 * The kit of a prompt with rare scales, in the language of the messages.
 *
 * @throws TypeError where there is no such scale.
 */
export function moreScales(questions: ShownQuestion[], usual: Inputs, { scales }: Messages, h: Doors['h']): Kit {
  const texts = scales ?? enScales
  const doors = { h, texts }
  const { choice } = usual
  const inputs: Inputs = {
    ...usual,
    ...pointInputs(doors),
    ...(choice && { words: choice }),
    choice: pickyChoice(doors),
    contact: contact(doors),
  }
  const unknown = questions.find(({ scale }) => !Object.hasOwn(inputs, scale))
  if (unknown) throw new TypeError(`no scale ${unknown.scale}`)
  return { inputs, styles: moreStyles, complete: (prompt) => complete(prompt, texts) }
}
