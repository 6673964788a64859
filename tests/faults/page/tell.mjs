// @ts-check

/** @typedef {import('../server/siteFiles.mjs').Setting} Setting */

/** @type {Setting} */
export const setting = JSON.parse(document.querySelector('#setting')?.textContent ?? '{}')

/** @typedef {{ event: string, [more: string]: unknown }} Told */

/** What could not be told, because the page was going, comes with the next. @type {string[]} */
const untold = []
/** @type {Promise<unknown>} */
let telling = Promise.resolve()

/**
 * Tells the bench what happened here; resolves when the bench knows that and all before it.
 * @param {Told} what
 */
export function tell(what) {
  const texts = [...untold.splice(0), JSON.stringify(what)]
  if (setting.holds === what.event) return texts.forEach(tellAndWait)
  const told = texts.map((body) => fetch(setting.told, { method: 'POST', body }).catch(() => untold.push(body)))
  telling = Promise.all([telling, ...told])
  return telling
}

/** Resolves when the bench knows all that has happened here. */
export const heard = () => telling

/**
 * Goes no further until the bench knows, so that a browser killed at the thank-you is killed at that very moment. Used for
 * that alone: in Firefox a synchronous request makes open IndexedDB transactions inactive (measured).
 * @param {string} text
 */
function tellAndWait(text) {
  const request = new XMLHttpRequest()
  request.open('POST', setting.told, false)
  request.send(text)
}
