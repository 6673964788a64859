// @ts-check
import { hostPage } from './hostPage.mjs'

/** The strictest policy a host may have, and still run a script of its own. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** A page that notes what is refused; with `isHostile` it also styles every element by force. @param {boolean} isHostile */
export const watchedPage = (isHostile) =>
  hostPage({ head: `<script src="/watch.js"></script>${isHostile ? '<script src="/hostile.js"></script>' : ''}` })

/** What `/watch.js` is: every violation of the policy, in the order they came. */
export const watchScript = `window.violations = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  violations.push([violatedDirective, blockedURI, sourceFile].join(' ')))`

/** What `/hostile.js` is: sheets that a policy on styles does not stop, because a script of the host adopts them. */
export const hostileScript = `document.adoptedStyleSheets = ['button{all:unset!important}', '*{color:red!important}']
  .map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })`

/**
 * The computed style of every element of every prompt on the page, the host element first: one text for each, led by a
 * line that says which it is. Runs inside the page by its source; waits until nothing moves any more.
 */
export const stylesOfPrompt = async () => {
  const hosts = [...document.querySelectorAll('moodpoint-prompt')]
  const isLauncher = (/** @type {ShadowRoot} */ root) => Number(!!root.querySelector('.launcher'))
  // Sorted, because launcher and prompt come to the page in no order of their own.
  const roots = hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []).sort((a, b) => isLauncher(a) - isLauncher(b))
  for (const root of roots) await Promise.all(root.getAnimations().map(({ finished }) => finished))
  const elements = roots.flatMap((root) => [root.host, ...root.querySelectorAll('*')])
  /** @type {Record<string, string[]>} */
  const pseudos = { textarea: ['::placeholder'], dialog: ['::backdrop'], button: ['::before', '::after'] }
  return elements.flatMap((element, index) =>
    ['', ...(pseudos[element.localName] ?? [])].map((pseudo) => {
      const style = getComputedStyle(element, pseudo)
      // Sorted, because browsers list custom properties in no order of their own.
      const values = [...style].sort().map((key) => `${key}: ${style.getPropertyValue(key)}`)
      return [`${index} ${element.localName}.${element.getAttribute('class')}${pseudo}`, ...values].join('\n')
    }),
  )
}
