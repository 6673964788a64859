// @ts-check
import { untilItWorks } from './untilItWorks.mjs'

/**
 * What an engine must be able to do with one tab; everything else is built on it, so that it is the same in all.
 * @typedef {(...args: any[]) => any} InPage a function that runs in the page, by its source
 * @typedef {object} Tab
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => Promise<unknown>} reload
 * @property {() => Promise<unknown>} close
 * @property {(key: string) => Promise<unknown>} press
 * @property {() => Promise<Buffer>} screenshot
 * @property {(fn: InPage, arg?: unknown) => Promise<any>} evaluate
 * @property {(path: string) => Promise<unknown>} query a handle of the one element at the path, or null
 * @property {(handle: any, fn: InPage, arg?: unknown) => Promise<any>} evaluateOn
 * @property {(handle: any) => Promise<unknown>} click
 * @property {(handle: any, text: string) => Promise<unknown>} type
 * @property {(method: string, params?: object) => Promise<unknown>} [devtools] a command of the Chrome DevTools Protocol, in Chromium
 */

/**
 * A page that tests use alike in every engine. Paths are those of queryPath; every call waits for its element.
 * @param {Tab} tab
 */
export function enginePage(tab) {
  /** @param {string} path @param {number} [timeout] */
  const find = (path, timeout) => untilItWorks(() => one(tab, path), timeout)

  return {
    goto: tab.goto,
    reload: tab.reload,
    close: tab.close,
    press: tab.press,
    screenshot: tab.screenshot,
    evaluate: tab.evaluate,
    devtools: tab.devtools,

    /** Waits for the element and returns its state as plain data. @param {string} path */
    find: async (path) => tab.evaluateOn(await find(path), describeElement),

    /** Runs `(element, arg) => …` in the page. @param {string} path @param {InPage} fn @param {unknown} [arg] */
    evaluateOn: async (path, fn, arg) => tab.evaluateOn(await find(path), fn, arg),

    /** @param {string} path @returns {Promise<string>} */
    text: async (path) => tab.evaluateOn(await find(path), readText),

    /** @param {string} path */
    click: (path) => untilItWorks(async () => tab.click(await one(tab, path))),

    /** Types after what is already there. @param {string} path @param {string} text */
    type: async (path, text) => tab.type(await find(path), text),

    /**
     * Waits until the path leads to a visible element, or until the function returns something true; returns that.
     * @param {string | InPage} what @param {unknown} [arg] @param {number} [timeout]
     */
    waitFor: (what, arg, timeout) =>
      untilItWorks(() => (typeof what === 'string' ? shown(tab, what) : truth(tab, what, arg)), timeout),

    /** Waits until the path leads nowhere, or to something hidden. @param {string} path @param {number} [timeout] */
    waitUntilGone: (path, timeout) =>
      untilItWorks(async () => {
        const handle = await tab.query(path)
        if (handle && (await tab.evaluateOn(handle, isShown))) throw new Error(`Still there: ${path}`)
      }, timeout),
  }
}

/** @param {Tab} tab @param {string} path */
async function one(tab, path) {
  const handle = await tab.query(path)
  if (!handle) throw new Error(`No element matches ${path}`)
  return handle
}

/** @param {Tab} tab @param {string} path */
async function shown(tab, path) {
  if (!(await tab.evaluateOn(await one(tab, path), isShown))) throw new Error(`Not visible: ${path}`)
}

/** @param {Tab} tab @param {InPage} fn @param {unknown} arg */
async function truth(tab, fn, arg) {
  const value = await tab.evaluate(fn, arg)
  if (!value) throw new Error(`Never came true: ${fn}`)
  return value
}

// These run inside the page by their source.
/** @param {HTMLElement} element */
// biome-ignore lint/performance/useDomNodeTextContent: tests ask what a person reads, and that is the rendered text.
const readText = (element) => element.innerText.trim()

/** @param {Element} element */
const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

/** @param {HTMLInputElement} element */
const describeElement = (element) => {
  const { localName: tag, value, checked, disabled } = element
  const { x, y, width, height } = element.getBoundingClientRect()
  return { tag, value, checked, disabled, focused: element.matches(':focus'), box: { x, y, width, height } }
}
