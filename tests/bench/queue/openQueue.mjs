// @ts-check

/** Puts `window.openQueue` on a page: a queue in a database of its own with so many records waiting. Runs in the page. */
export function openQueueOn() {
  const record = {
    v: 1,
    kind: 'response',
    prompt: 'bench',
    answers: [{ question: 'because', comment: 'x'.repeat(300) }],
  }
  /** @param {string} name @param {number} waiting */
  const open = async (name, waiting) => {
    const path = '/queue.js'
    const queue = await import(path)
    const storage = queue.databaseStorage(name, window)
    const clock = queue.browserClock
    const doors = {
      clock,
      network: queue.browserNetwork,
      page: queue.browserPage(window),
      locks: queue.webLocks(navigator.locks),
      random: { fraction: Math.random },
    }
    const report = (/** @type {string} */ _code, /** @type {unknown} */ cause) => console.error(cause)
    const ways = await queue.toWays({ endpoint: '/feedback', batch: 50 }, { platform: doors, report })
    const limits = { records: 1e9, bytes: 1e12, days: 1e6 }
    const outbox = queue.createOutbox(storage, clock, ways, limits)
    let last = 0
    const add = (/** @type {any} */ transaction) => outbox.add(transaction, { ...record, id: `${name}-${last++}` })
    await storage.transact('readwrite', async (/** @type {any} */ transaction) => {
      while (last < waiting) await add(transaction)
    })
    const life = new AbortController()
    const wake = queue.createDelivery(ways[0], {
      ...{ outbox, storage, report, name, version: '', platform: doors, life: life.signal },
      emit: () => {},
    })
    return { outbox, add: () => storage.transact('readwrite', add), drain: () => wake('start') }
  }
  Object.assign(window, { openQueue: open })
}
