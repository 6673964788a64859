// @ts-check

/*
 * Counts, from the first script of a page on, every listener and timer of moodpoint's that has not ended. Those of
 * others, such as the test runner's own, are told apart by who made the call. All of it runs inside the page.
 */

/** What a page holds of moodpoint where it holds nothing. */
export const nothing = { nodes: 0, listeners: [], timers: [] }

/** @param {import('@playwright/test').Page} page */
export async function watchLeftovers(page) {
  await page.addInitScript(watchListeners)
  await page.addInitScript(watchTimers)
}

/** What is left on the page. */
export const countLeftovers = () => {
  const { listenersLeft, timersLeft } = /** @type {any} */ (window)
  const nodes = document.querySelectorAll('moodpoint-prompt').length
  return { nodes, listeners: listenersLeft(), timers: timersLeft() }
}

/** Ends moodpoint and says in the same breath what is left. */
export const destroyAndCount = () => {
  const { moodpoint, listenersLeft, timersLeft } = /** @type {any} */ (window)
  moodpoint.destroy()
  const nodes = document.querySelectorAll('moodpoint-prompt').length
  return { nodes, listeners: listenersLeft(), timers: timersLeft() }
}

const watchListeners = () => {
  /** @type {{ target: EventTarget, type: string, listener: unknown, capture: boolean }[]} */
  let listeners = []
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const isCapture = (/** @type {any} */ options) => !!(options?.capture ?? options === true)

  /** @param {EventTarget} target @param {string} type @param {any} listener @param {boolean} capture */
  const forget = (target, type, listener, capture) => {
    const isIt = (/** @type {any} */ one) =>
      one.target === target && one.type === type && one.listener === listener && one.capture === capture
    listeners = listeners.filter((one) => !isIt(one))
  }
  /** @param {string} type @param {any} listener @param {any} options */
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window
    const capture = isCapture(options)
    if (options?.signal?.aborted) return // the browser does not add it either (DOM, "add an event listener")
    const end = () => forget(target, type, listener, capture)
    end()
    if (new Error().stack?.includes('/moodpoint/')) listeners.push({ target, type, listener, capture })
    if (options?.once) addEventListener.call(target, type, end, { once: true, capture })
    if (options?.signal) addEventListener.call(options.signal, 'abort', end)
    addEventListener.call(target, type, listener, options)
  }
  /** @param {string} type @param {any} listener @param {any} options */
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    forget(this ?? window, type, listener, isCapture(options))
    removeEventListener.call(this ?? window, type, listener, options)
  }

  // What hangs on objects that only moodpoint knows goes with them; what hangs on the page would stay.
  const isOnPage = (/** @type {EventTarget} */ target) => {
    if (target instanceof Node) return target.isConnected
    return !/^(AbortSignal|EventTarget|IDB\w+)$/.test(target.constructor.name)
  }
  const listenersLeft = () =>
    listeners.filter(({ target }) => isOnPage(target)).map(({ target, type }) => `${target.constructor.name} ${type}`)
  Object.assign(window, { listenersLeft })
}

const watchTimers = () => {
  /** @type {Map<string, string>} */
  const timers = new Map()
  const view = /** @type {any} */ (window)
  /** @param {string} begin @param {string} end */
  const watch = (begin, end) => {
    const [start, stop] = [view[begin], view[end]]
    view[begin] = (/** @type {any} */ run, /** @type {any[]} */ ...rest) => {
      const ended = (/** @type {any[]} */ ...args) => {
        if (begin !== 'setInterval') timers.delete(`${begin} ${id}`)
        return run(...args)
      }
      const id = start(ended, ...rest)
      if (new Error().stack?.includes('/moodpoint/')) timers.set(`${begin} ${id}`, `${begin} ${rest}`)
      return id
    }
    view[end] = (/** @type {any} */ id) => {
      timers.delete(`${begin} ${id}`)
      stop(id)
    }
  }
  watch('setTimeout', 'clearTimeout')
  watch('setInterval', 'clearInterval')
  watch('requestAnimationFrame', 'cancelAnimationFrame')
  watch('requestIdleCallback', 'cancelIdleCallback')
  view.timersLeft = () => [...timers.values()]
}
