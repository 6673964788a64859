import type { Stop } from '../platform/clock.js'
import { adopt } from './adopt.js'
import type { Mounted } from './mount.js'

const styles = `.launcher{position:fixed;inset-block-end:0;inset-inline-end:0;z-index:2147483646;font:600 1em/1.4 system-ui,sans-serif;margin:max(1em,env(safe-area-inset-top)) max(1em,env(safe-area-inset-right)) max(1em,env(safe-area-inset-bottom)) max(1em,env(safe-area-inset-left));max-width:calc(100vw - 2em);border-radius:1.5em;box-shadow:0 0 0 1px #0002,0 .5em 1.5em #0003;overflow-wrap:anywhere;background:var(--accent);color:oklch(from var(--accent) clamp(0,(.62 - l)*1e9,1) 0 0)}`

/** At the middle of the edge, read from above. Sides are physical: logical ones turn with the writing mode. */
const tabStyles = `.launcher{inset:0 0 0 auto;height:fit-content;margin:auto 0;writing-mode:vertical-rl;border-radius:.75em 0 0 .75em;padding:1em .375em;min-width:2.75em;text-align:center}
:host([dir=rtl]) .launcher{inset:0 auto 0 0;border-radius:0 .75em .75em 0}`

/** Where the launcher is drawn, and what it is called in the visitor's language. */
export interface Launcher {
  root: Mounted
  label: string
}

/** Shows the button that opens a prompt when the person wants to say something; Preact is not worth it. */
export function drawLauncher({ root, label }: Launcher, onOpen: () => void, shape?: 'button' | 'tab'): Stop {
  adopt(root, shape === 'tab' ? styles + tabStyles : styles)
  const button = root.ownerDocument.createElement('button')
  button.type = 'button'
  button.className = 'launcher'
  button.textContent = label
  button.addEventListener('click', onOpen)
  root.append(button)
  root.appear()
  return () => root.host.remove()
}
