// @ts-check

/** @typedef {import('../server/siteFiles.mjs').Setting} Setting */

/** @type {Setting} */
export const setting = JSON.parse(document.querySelector('#setting')?.textContent ?? '{}')

/** What could not be told, because the page was going, comes with the next. @type {object[]} */
const untold = []

/**
 * Tells the bench what happened here. Synchronous, so that nothing more happens before the bench knows: a browser killed
 * at the thank-you is killed at that very moment.
 * @param {{ event: string, [more: string]: unknown }} what
 */
export function tell(what) {
  for (const one of [...untold.splice(0), what]) {
    try {
      const request = new XMLHttpRequest()
      request.open('POST', setting.told, false)
      request.send(JSON.stringify(one))
    } catch {
      untold.push(one)
    }
  }
}
