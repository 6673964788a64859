// @ts-check
import { queryPath } from '../queryPath.mjs'
import { keyActions } from './keys.mjs'

// The name WebDriver gives to references to elements.
const reference = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * @param {Awaited<ReturnType<typeof import('./openSession.mjs').openSession>>} session
 * @param {string} window
 * @returns {import('../enginePage.mjs').Tab}
 */
export function webkitTab(session, window) {
  /** @param {string} path @param {object} [body] */
  const post = (path, body) => session.command(window, 'POST', path, body)
  /** @param {string} path */
  const get = (path) => session.command(window, 'GET', path)
  /** @param {import('../enginePage.mjs').InPage} fn @param {unknown[]} args */
  const call = async (fn, args) => {
    const { value, error } = await post('/execute/async', { script: asyncScript(fn), args })
    if (error) throw new Error(error)
    return value
  }
  /** @param {any} handle @param {string} keys */
  const sendKeys = (handle, keys) => post(`/element/${handle[reference]}/value`, { text: keys })

  return {
    goto: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    close: () => session.command(window, 'DELETE', '/window'),
    press: (key) => post('/actions', keyActions(key)),
    screenshot: async () => Buffer.from(await get('/screenshot'), 'base64'),
    evaluate: (fn, arg) => call(fn, [arg]),
    query: (path) => call(queryPath, [path]),
    evaluateOn: (handle, fn, arg) => call(fn, [handle, arg]),
    click: (handle) => post(`/element/${handle[reference]}/click`),
    async type(handle, text) {
      // WebKit's driver drops what needs two code units, such as emoji, so those are inserted as an input method would.
      for (const part of text.split(/([\u{10000}-\u{10FFFF}]+)/u)) {
        if (/[\u{10000}-\u{10FFFF}]/u.test(part)) await call(insertText, [part])
        else if (part) await sendKeys(handle, part)
      }
    },
  }
}

/** Calls the function inside the page and answers with its value or its error. @param {import('../enginePage.mjs').InPage} fn */
function asyncScript(fn) {
  return `const args = [...arguments], done = args.pop()
    new Promise((resolve) => resolve((${fn})(...args))).then((value) => done({ value }), (error) => done({ error: String(error) }))`
}

/** @param {string} text */
const insertText = (text) => document.execCommand('insertText', false, text)
