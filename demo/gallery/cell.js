// @ts-check
import { choose } from './choose.js'
import { promptOf } from './promptOf.js'

/*
 * Brings one prompt into one state, by the public interface and the controls a person would use. Time stands still: what
 * is on its way stays on its way, and thanks do not go.
 */

const longestMs = 1500
const start = window.setTimeout
window.setTimeout = /** @type {any} */ (
  (/** @type {TimerHandler} */ run, ms = 0) => (ms > longestMs ? 0 : start(run, ms))
)

const cell = /** @type {import('./promptOf.js').CellSearch} */ (
  Object.fromEntries(new URLSearchParams(location.search))
)
const { shape, state = 'question', language = 'en' } = cell

/** What no endpoint can do for many windows at once: to leave them waiting takes a connection each. */
const never = () => new Promise(() => {})

/** @template Value @param {() => Value} look @returns {Promise<NonNullable<Value>>} */
async function until(look) {
  for (let tries = 0; tries < 1500; tries++) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => start(resolve, 20))
  }
  throw new Error(`nothing came: ${look}`)
}

/** @param {string} selector @returns {Element | undefined} */
function find(selector) {
  const hosts = [...document.querySelectorAll('moodpoint-prompt')]
  return hosts.flatMap(({ shadowRoot }) => shadowRoot?.querySelector(selector) ?? [])[0]
}

/** What the last time has left on the device would be delivered now. @param {string} name */
const forget = (name) =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = resolve
  })

async function draw() {
  const name = `gallery ${location.search}`
  await forget(name)
  const view = /** @type {any} */ (window)
  view.moodpoint ||= []
  view.moodpoint.push({
    ...{ name, language, prompts: promptOf(cell) },
    endpoint: state === 'sending' ? never : `/answers/${state}`,
    ...(state === 'refused' && { limits: { records: 0 } }),
  })
  if (shape === 'launcher' || shape === 'tab') return until(() => find('.launcher'))
  view.moodpoint.push((/** @type {any} */ mood) => {
    mood.show('cell', shape === 'dialog' ? { opener: document.body } : {})
  })
  await until(() => find('.card'))
  if (state === 'question') return
  choose(/** @type {Element} */ (find('.card')))
  const send = /** @type {HTMLElement} */ (await until(() => find('.send')))
  if (state === 'chosen') return
  send.click()
  await until(() => find({ sending: '.sending', refused: '.refused' }[state] ?? '.thanks'))
}

await draw().then(
  () => {
    document.documentElement.dataset.cell = 'ready'
  },
  (error) => {
    document.documentElement.dataset.cell = 'failed'
    document.body.prepend(String(error))
  },
)
