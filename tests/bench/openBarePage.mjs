// @ts-check

/**
 * Opens an empty page that no tool watches, in a browser that has never seen any other. Playwright listens to requests,
 * and for that Chromium notes the stack of each: it compiles every function on it once more, which no visitor pays for.
 * @param {import('@playwright/test').Browser} browser
 */
export async function openBarePage(browser) {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const target = { url: 'about:blank', width: 1280, height: 800, browserContextId }
  const { targetId } = await session.send('Target.createTarget', target)
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    waiting.get(id)?.(result)
  })
  return {
    /** Asks the page by the DevTools protocol. @param {string} method @param {object} params @returns {Promise<any>} */
    ask(method, params) {
      const id = waiting.size + 1
      const answered = new Promise((resolve) => waiting.set(id, resolve))
      const message = JSON.stringify({ id, method, params })
      return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered)
    },
    async close() {
      await session.send('Target.disposeBrowserContext', { browserContextId })
      await session.detach()
    },
  }
}
