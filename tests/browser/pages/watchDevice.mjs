// @ts-check

/**
 * Something a script did with a way to keep things, or a way out.
 * @typedef {{ how: string, name: string, value?: any, isOwn: boolean }} Deed
 */

/**
 * Hears, from the first script of every page on, of everything a page keeps, passes to other tabs, or asks the net for.
 * @param {import('@playwright/test').BrowserContext} context
 */
export async function watchDevice(context) {
  /** @type {Deed[]} */
  const deeds = []
  /** @type {{ url: string, method: string, type: string, body: string }[]} */
  const requests = []
  context.on('request', (request) => {
    const body = request.postData() ?? ''
    requests.push({ url: request.url(), method: request.method(), type: request.resourceType(), body })
  })
  await context.exposeBinding('noteDeed', (_, deed) => void deeds.push(deed))
  await context.addInitScript(noteDeeds)
  return { deeds, requests }
}

/** Everything the browser holds for the origin, wherever it can. Runs inside the page. */
export const heldOnDevice = async () => {
  const wait = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  /** @type {[string, unknown][]} */
  const entries = []
  const databases = (await indexedDB.databases()).map(({ name }) => String(name))
  for (const name of databases) {
    /** @type {IDBDatabase} */
    const database = await wait(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const held = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([wait(held.getAllKeys()), wait(held.getAll())])
      for (const [at, key] of keys.entries()) entries.push([key, values[at]])
    }
    database.close()
  }
  const files = await navigator.storage.getDirectory()
  const names = []
  for await (const name of /** @type {any} */ (files).keys()) names.push(name)
  const workers = await navigator.serviceWorker.getRegistrations()
  return {
    databases,
    entries,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    window: window.name,
    cookies: document.cookie,
    caches: await caches.keys(),
    files: names,
    workers: workers.length,
  }
}

const noteDeeds = () => {
  const note = (/** @type {string} */ how, /** @type {unknown} */ name, /** @type {unknown} */ value = undefined) => {
    const isOwn = !!new Error().stack?.includes('/moodpoint/')
    const deed = { how, name: String(name), isOwn, ...(value !== undefined && { value }) }
    Object(window).noteDeed(deed)
  }
  /** @param {any} owner @param {string} method @param {(args: any[], self: any) => void} tell */
  const watch = (owner, method, tell) => {
    const original = owner[method]
    owner[method] = function (/** @type {any[]} */ ...args) {
      tell(args, this)
      return original.apply(this, args)
    }
  }
  const put = (/** @type {any[]} */ [value, key]) => note('entry', key, value)
  watch(IDBFactory.prototype, 'open', ([name]) => note('database', name))
  watch(IDBObjectStore.prototype, 'put', put)
  watch(IDBObjectStore.prototype, 'add', put)
  watch(Storage.prototype, 'setItem', ([key], area) => note(area === localStorage ? 'local' : 'session', key))
  watch(CacheStorage.prototype, 'open', ([name]) => note('cache', name))
  watch(StorageManager.prototype, 'getDirectory', () => note('files', ''))
  watch(ServiceWorkerContainer.prototype, 'register', ([url]) => note('worker', url))
  watch(CookieStore.prototype, 'set', ([name]) => note('cookie', name?.name ?? name))
  watch(BroadcastChannel.prototype, 'postMessage', ([message], { name }) => note('message', name, message))
  watch(LockManager.prototype, 'request', ([name]) => note('lock', name))
  watch(window, 'fetch', ([target]) => note('fetch', target?.url ?? target))
  watch(Navigator.prototype, 'sendBeacon', ([url]) => note('beacon', url))
  watch(XMLHttpRequest.prototype, 'open', ([, url]) => note('xhr', url))
  for (const name of ['BroadcastChannel', 'Worker', 'SharedWorker', 'WebSocket', 'EventSource', 'RTCPeerConnection']) {
    const all = /** @type {any} */ (window)
    all[name] = new Proxy(all[name], {
      construct(target, args) {
        note(name, args[0])
        return new target(...args)
      },
    })
  }
  const cookie = /** @type {any} */ (Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'))
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      note('cookie', text)
      cookie.set.call(this, text)
    },
  })
}
