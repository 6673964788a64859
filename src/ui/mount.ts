import type { Dress } from './dress.js'
import { styles } from './styles.js'

/** The element every prompt lives in; made by us alone, never authored in HTML. */
const hostName = 'moodpoint-prompt'

const rightToLeft = /^(ar|fa|he|ur)\b/

/** A shadow root in the page. */
export interface Mounted extends ShadowRoot {
  readonly host: HTMLElement
  /** Puts it at the end of the body; once it is drawn, for elements that come into a page one by one take longer. */
  appear(): void
}

/**
 * Makes a styled, empty shadow root for the end of the body: with what puts prompts into their places in the page, the
 * only file of moodpoint that touches the host's tree.
 *
 * @param language - BCP 47 tag; right-to-left languages turn the element round.
 * @param dress - Gives it the look of the host.
 * @param more - Styles added to the usual ones.
 */
export function mount(document: Document, language: string, dress?: Dress, more = ''): Mounted {
  const host = document.createElement(hostName)
  host.lang = language
  host.dir = rightToLeft.test(language) ? 'rtl' : 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles + more)
  root.adoptedStyleSheets = [sheet]
  dress?.(root)
  // Keys typed here are no shortcuts of the page, which cannot see that a text field has the focus.
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, (event) => event.stopPropagation())
  return Object.assign(root, { appear: () => document.body.append(host) }) as Mounted
}
