import type { Look } from '../prompts/types.js'
import { adopt } from './adopt.js'
import { resolveLook } from './resolveLook.js'

/** Gives what we draw the look of the host. */
export type Dress = (root: ShadowRoot) => void

/** Names for `::part()`, and what bears them. */
const parts: Array<[name: string, selector: string]> = [
  ['card', '.card'],
  ['question', 'legend,label[for],h2'],
  ['scale', 'fieldset'],
  ['option', 'fieldset label'],
  ['text', 'textarea,.field'],
  ['note', '.note,.ends'],
  ['actions', '.actions'],
  ['send', '.send'],
  ['close', '.quiet'],
  ['launcher', '.launcher'],
]

/** Makes what gives prompts and launcher their look; what is wrong with it is told once. */
export function dress(look: Look): Dress {
  const { styles, problems } = resolveLook(look)
  if (problems[0]) console.warn(['[moodpoint]', ...problems].join('\n  '))
  return (root) => {
    adopt(root, styles)
    const name = () => {
      for (const [part, selector] of parts) for (const own of root.querySelectorAll(selector)) own.part.add(part)
    }
    name()
    new MutationObserver(name).observe(root, { childList: true, subtree: true }) // as long as the root lives
  }
}
