import { placeholderShape } from '../prompts/placeholders.js'

/** FSI and PDI of Unicode (UAX #9): a name in Latin letters within an Arabic sentence, or the other way, stays in its place. */
const [isolate, pop] = ['\u2068', '\u2069']

/**
 * Puts what the host has said in the place of the placeholders of a text; what comes out is text, never read as HTML.
 *
 * @throws TypeError where there is neither anything said nor a default: nobody must read a placeholder.
 */
export function fillIn(text: string, saidOf: (name: string) => string | undefined): string {
  return text.replace(placeholderShape, (_, name: string, otherwise?: string) => {
    const said = saidOf(name)
    if (said === undefined && otherwise === undefined) throw new TypeError(`the page has not said "${name}"`)
    return said === undefined ? `${otherwise}` : isolate + said + pop
  })
}
