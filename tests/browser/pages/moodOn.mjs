// @ts-check

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The public interface of the moodpoint that runs on a page, and the events it told there.
 * @param {Page} page
 */
export function moodOn(page) {
  /** @param {string} path @param {unknown[]} args @returns {Promise<any>} */
  const call = (path, ...args) => page.evaluate(callMoodpoint, { path, args })
  return {
    /** Waits until the script has started; before, `moodpoint` is a list of calls. */
    started: () => page.waitForFunction(hasStarted),
    /** Opens a prompt and resolves with how it ended. */
    show: (/** @type {string} */ id) => call('show', id),
    /** Opens a prompt, and does not wait for its end. @param {string} id */
    open: (id) => page.evaluate((prompt) => void (/** @type {any} */ (window).moodpoint.show(prompt)), id),
    /** @param {string} name @param {object} [data] */
    event: (name, data) => call('event', name, data),
    explain: () => call('explain'),
    /** @param {string} name @param {{ value?: number }} [options] @returns {Promise<boolean>} */
    outcome: (name, options) => call('outcome', name, options),
    setTraits: (/** @type {object} */ traits) => call('setTraits', traits),
    setConsent: (/** @type {boolean} */ given) => call('setConsent', given),
    destroy: () => call('destroy'),
    list: () => call('outbox.list'),
    flush: () => call('outbox.flush'),
    export: () => call('outbox.export'),
    retry: (/** @type {string} */ id) => call('outbox.retry', id),
    discard: (/** @type {string} */ id) => call('outbox.discard', id),
    state: () => page.evaluate(() => /** @type {any} */ (window).moodpoint?.outbox?.state),
    /** The events of one name so far. @param {string} name @returns {Promise<any[]>} */
    heard: (name) =>
      page.evaluate(
        (wanted) => /** @type {any} */ (window).heard.filter((/** @type {any} */ { event }) => event === wanted),
        name,
      ),
    /** Why a prompt is silent: codes of the gates that stop it. @param {string} id @returns {Promise<string[]>} */
    async stopsOf(id) {
      const verdicts = await call('explain')
      const { gates } = verdicts.find((/** @type {any} */ { prompt }) => prompt === id)
      return gates.filter((/** @type {any} */ { pass }) => !pass).map((/** @type {any} */ { code }) => code)
    },
  }
}

// These run inside the page by their source.
const hasStarted = () => {
  const { moodpoint } = /** @type {any} */ (window)
  return 'explain' in (moodpoint ?? {})
}

/** @param {{ path: string, args: unknown[] }} order */
const callMoodpoint = ({ path, args }) => {
  const steps = path.split('.')
  const method = /** @type {string} */ (steps.pop())
  const owner = steps.reduce((/** @type {any} */ at, step) => at[step], /** @type {any} */ (window).moodpoint)
  return owner[method](...args)
}

/** What moodpoint said on the console of a page from now on, by kind. @param {Page} page */
export function consoleOf(page) {
  const said = { errors: /** @type {string[]} */ ([]), infos: /** @type {string[]} */ ([]) }
  page.on('console', (message) => {
    if (!message.text().startsWith('[moodpoint]')) return
    if (message.type() === 'error') said.errors.push(message.text())
    if (message.type() === 'info') said.infos.push(message.text())
  })
  return said
}
