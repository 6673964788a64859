// @ts-check

/**
 * The one element a path leads to, or null; throws when there are several. A path is CSS steps joined by `>>>`, each
 * looked up in the open shadow root of the one before; `:text(words)` at the end of a step keeps what says the words.
 * Runs inside the page by its source, so it uses no name from outside.
 * @param {string} path
 */
export function queryPath(path) {
  /** @type {(Document | ShadowRoot | Element)[]} */
  let roots = [document]
  /** @type {Element[]} */
  let found = []
  for (const step of path.split('>>>')) {
    const [, css, words] = /^(.*?)(?::text\((.*)\))?$/s.exec(step.trim()) ?? []
    found = roots.flatMap((root) => [...root.querySelectorAll(css || '*')])
    if (words) found = found.filter((element) => element.textContent?.includes(words))
    roots = found.map((element) => element.shadowRoot ?? element)
  }
  if (found.length > 1) throw new Error(`${found.length} elements match ${path}`)
  return found[0] ?? null
}
