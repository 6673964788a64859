import type { Look } from '../prompts/types.js'
import { styles } from './styles.js'
import { themeOf } from './theme.js'

/** The element every prompt lives in; made by us alone, never authored in HTML. */
const hostName = 'moodpoint-prompt'

/** A shadow root in the page, and its removal. */
export interface Mounted {
  host: HTMLElement
  root: ShadowRoot
  remove(): void
}

/** How the mounted element reads. */
export interface MountOptions {
  /** BCP 47 tag; right-to-left languages turn the element round. */
  language: string
  look: Look
}

const rightToLeft = /^(ar|fa|he|ur)\b/

/** Adds a styled, empty shadow root at the end of the body: the only file of moodpoint that touches the host's tree. */
export function mount(document: Document, { language, look }: MountOptions): Mounted {
  const host = document.createElement(hostName)
  host.lang = language
  host.dir = rightToLeft.test(language) ? 'rtl' : 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles + themeOf(look))
  root.adoptedStyleSheets = [sheet]
  // Keys typed here are no shortcuts of the page, which cannot see that a text field has the focus.
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, (event) => event.stopPropagation())
  document.body.append(host)
  return { host, root, remove: () => host.remove() }
}
