import { eventOf } from '../prompts/eventOf.js'
import type { NormalFile } from '../prompts/normalPrompt.js'
import { guardBraces } from '../prompts/pipedTexts.js'
import { fillIn } from '../survey/fillIn.js'
import { data, saidOf } from '../targeting/rare/data.js'
import type { Said } from '../visit/facts.js'
import type { Targeting } from './rareGates.js'
import type { Rooms } from './rooms.js'

/**
 * Adds what prompts need whose texts name data of the host: their gate, and what fills them in. What came with an event
 * is kept in memory alone, until that event comes again. A chunk of its own: most files have no brace.
 */
export function piping(file: NormalFile, { visitor, ...targeting }: Targeting, rooms: Rooms): Targeting {
  Object.assign(file, guardBraces(file))
  let said: Said = []
  const triggers = file.prompts.flatMap(({ pipes, when }) => (pipes ? when : []))
  for (const event of new Set(triggers.flatMap((trigger) => eventOf(trigger) ?? []))) {
    rooms.hostEvents.on(event, (given) => {
      said = [...said.filter(([other]) => other !== event), [event, given]]
    })
  }
  return {
    ...targeting,
    gates: { ...targeting.gates, data },
    visitor: () => ({ ...visitor?.(), said }),
    fill: (text, prompt) =>
      fillIn(text, (name) => saidOf(prompt, { traits: rooms.traits, said }, name) ?? rooms.sample?.(name)),
  }
}
