/** What the page shows of the person's doings, read without listening. */
export interface Scene {
  focus: 'payment' | 'text' | undefined
  hasModal: boolean
  isPlaying: boolean
}

/** Looks at a document; it reads which field has the focus and of what kind it is, never what was typed. */
export function readScene(document: Document): Scene {
  return { focus: focusOf(document), hasModal: hasModal(document), isPlaying: isPlaying(document) }
}

const paymentField = '[autocomplete*="cc-"]'

/** Inputs that are pressed, not typed into. */
const pressed = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

function focusOf(document: Document): Scene['focus'] {
  const focused = focusedIn(document)
  // A field that the page itself has focused, before anybody touched anything, is nobody's work.
  if (!focused || document.defaultView?.navigator.userActivation?.hasBeenActive === false) return undefined
  // Payment providers put their fields into frames, into which nobody can look.
  const isPaying = focused.matches(`iframe,${paymentField}`) || focused.closest('form')?.querySelector(paymentField)
  if (isPaying) return 'payment'
  const { type } = focused as HTMLInputElement
  const isText = focused.matches('textarea') || (focused.matches('input') && !pressed.test(type))
  return isText || (focused as HTMLElement).isContentEditable ? 'text' : undefined
}

/** The element that has the focus, in whatever open shadow root it lies. */
function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  const { shadowRoot } = activeElement ?? {}
  return shadowRoot ? (focusedIn(shadowRoot) ?? activeElement) : activeElement
}

function hasModal(document: Document): boolean {
  const dialogs = [...document.querySelectorAll('dialog[open]')]
  const named = [...document.querySelectorAll('[aria-modal="true"]')]
  return dialogs.some((one) => one.matches(':modal')) || named.some(isInSight)
}

/** A drawer may lie beside the window until it is wanted, and call itself modal all the while. */
function isInSight(element: Element): boolean {
  const { top, right, bottom, left } = element.getBoundingClientRect()
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement
  const isWithin = right > 0 && bottom > 0 && left < clientWidth && top < clientHeight
  return isWithin && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** What plays silently by itself or over and over is decoration. */
function isPlaying(document: Document): boolean {
  const media = [...document.querySelectorAll<HTMLMediaElement>('video,audio')]
  return media.some(({ paused, ended, muted, autoplay, loop }) => !paused && !ended && !(muted && (autoplay || loop)))
}
