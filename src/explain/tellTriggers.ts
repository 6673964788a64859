import type { Trigger } from '../prompts/normalPrompt.js'
import { durationInWords, listed } from './inWords.js'

const kinds: Record<Trigger[0], (value: string) => string> = {
  load: (delay) => `${durationInWords(delay)} after the page has loaded`,
  route: (delay) => `${durationInWords(delay)} after a single-page app changed the address`,
  event: (name) => `when your page calls mood.event('${name}')`,
}

/** Says in words when a prompt asks. */
export function tellTriggers(triggers: Trigger[]): string {
  return listed(
    triggers.map(([type, value]) => kinds[type](value)),
    'or',
  )
}
