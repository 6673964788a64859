import type { Stop } from '../platform/clock.js'
import { styles } from './styles.js'

/** The place of the panel in the page. */
export interface PanelMount {
  root: ShadowRoot
  /** Comes back where the page threw it out, and keeps out of the way of the prompt. */
  settle: Stop
  remove: Stop
}

/** Adds a styled shadow root at the end of the body. */
export function mountPanel(): PanelMount {
  const host = document.createElement('moodpoint-panel')
  host.lang = 'en'
  host.dir = 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
  // Keys pressed here are no shortcuts of the page.
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, (event) => event.stopPropagation())
  return {
    root,
    settle() {
      if (!host.isConnected) document.body.append(host)
      // Prompts stand at the end of their line: on the left in a language that runs from right to left.
      const isAtLeft = document.querySelector('moodpoint-prompt[dir=rtl]')
      host.className = isAtLeft ? 'at-right' : ''
    },
    remove: () => host.remove(),
  }
}
