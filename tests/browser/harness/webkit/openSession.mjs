// @ts-check
import { fileURLToPath } from 'node:url'
import { webkitGtk } from '../findBrowsers.mjs'

const launcher = fileURLToPath(new URL('launcher.py', import.meta.url))

/**
 * A WebDriver session on a profile. A session has one current window, so commands wait for one another and say which
 * window they mean.
 * @param {string} driverUrl
 * @param {string} profile
 */
export async function openSession(driverUrl, profile) {
  const browser = { binary: webkitGtk.python, args: [launcher, '--automation', `--profile=${profile}`] }
  const alwaysMatch = { browserName: 'launcher', 'webkitgtk:browserOptions': browser }
  const { sessionId } = await send('POST', `${driverUrl}/session`, { capabilities: { alwaysMatch } })
  const url = `${driverUrl}/session/${sessionId}`
  await send('POST', `${url}/timeouts`, { script: 60_000, pageLoad: 60_000 })
  let current = ''
  let turn = Promise.resolve()

  /** @param {string} window @param {string} method @param {string} path @param {object} [body] */
  async function command(window, method, path, body) {
    if (window !== current) await send('POST', `${url}/window`, { handle: window })
    current = window
    return send(method, `${url}${path}`, body)
  }

  /** @param {() => Promise<any>} act */
  function inTurn(act) {
    const answer = turn.then(act)
    turn = answer.catch(() => {})
    return answer
  }

  return {
    /** @type {() => Promise<string>} */
    firstWindow: () => send('GET', `${url}/window`),
    /** Asks for it in a window that is still there, because the current one may have been closed. @returns {Promise<string>} */
    newWindow: async () => {
      const open = await inTurn(async () => {
        const [handle] = await send('GET', `${url}/window/handles`)
        return command(handle, 'POST', '/window/new', { type: 'tab' })
      })
      return open.handle
    },
    /** @type {typeof command} */
    command: (...args) => inTurn(() => command(...args)),
    end: () => send('DELETE', url),
  }
}

/** @param {string} method @param {string} url @param {object} [body] @returns {Promise<any>} */
async function send(method, url, body = {}) {
  const signal = AbortSignal.timeout(90_000)
  const response = await fetch(
    url,
    method === 'POST' ? { method, signal, body: JSON.stringify(body) } : { method, signal },
  )
  const { value } = /** @type {{ value: any }} */ (await response.json())
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}
