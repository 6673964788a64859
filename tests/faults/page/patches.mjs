// @ts-check

/** What a scenario can turn while the page lives. */
export const controls = { clockMs: 0, isBlocked: false, blocked: 0, failingCommits: 0 }

/** @param {object} owner @param {string} name @param {() => unknown} get */
const define = (owner, name, get) => Object.defineProperty(owner, name, { get, configurable: true })

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

/** @param {(request: any) => void} begin @returns {any} a request that does only what `begin` makes it do */
function falseRequest(begin) {
  const request = { error: null }
  begin(request)
  return request
}

/** Lets a false request tell what becomes of the true one. @param {any} request @param {any} to */
function passOn(request, to) {
  for (const event of ['onupgradeneeded', 'onsuccess', 'onerror']) {
    request[event] = () => {
      Object.assign(to, request.error ? { error: request.error } : { result: request.result })
      to[event]?.()
    }
  }
}

/** Lets the first `count` calls of `open` fail with this error. @param {unknown} error @param {number} count */
function failOpening(error, count) {
  const { open } = IDBFactory.prototype
  let calls = 0
  /** @param {Parameters<IDBFactory['open']>} args */
  IDBFactory.prototype.open = function (...args) {
    if (calls++ >= count) return open.apply(this, args)
    return falseRequest((request) => setTimeout(() => request.onerror?.(Object.assign(request, { error }))))
  }
}

/** Keeps a transaction from completing, as a slow disk does. @param {IDBTransaction} transaction @param {number} ms */
function hold(transaction, ms) {
  const end = performance.now() + ms
  const store = transaction.objectStore(transaction.objectStoreNames[0] ?? '')
  const commit = transaction.commit.bind(transaction)
  let isDone = false
  transaction.commit = () => {
    isDone = true
  }
  const again = () => {
    if (performance.now() < end) store.get('').onsuccess = again
    else if (isDone) commit()
  }
  again()
}

/** Does something to every transaction that is made. @param {(made: IDBTransaction, mode: unknown, count: number) => void} change */
function changeTransactions(change) {
  const { transaction } = IDBDatabase.prototype
  let count = 0
  /** @param {Parameters<IDBDatabase['transaction']>} args */
  IDBDatabase.prototype.transaction = function (...args) {
    const made = transaction.apply(this, args)
    change(made, args[1], ++count)
    return made
  }
}

/** Everything that can be broken in a browser before moodpoint starts, by name. @type {Record<string, () => void>} */
export const patches = {
  noLocks: () => void define(Navigator.prototype, 'locks', () => undefined),
  noDatabase: () => void define(window, 'indexedDB', refuse),
  noLocalStorage: () => void define(window, 'localStorage', refuse),
  neverOpens: () => {
    IDBFactory.prototype.open = () => falseRequest(() => {})
  },
  opensLate() {
    const { open } = IDBFactory.prototype
    /** @param {Parameters<IDBFactory['open']>} args */
    IDBFactory.prototype.open = function (...args) {
      return falseRequest((request) => setTimeout(() => passOn(open.apply(this, args), request), 5000))
    }
  },
  opensAtSecondTry: () => failOpening(new DOMException('Connection to server lost', 'UnknownError'), 1),
  failsWithoutError: () => failOpening(null, 1),
  losesConnections: () =>
    changeTransactions((made, _mode, count) => {
      if (count % 4) return
      made.db.close()
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    }),
  slowDisk: () =>
    changeTransactions((made, mode) => {
      if (mode === 'readwrite') hold(made, 250)
    }),
  failsToCommit() {
    const { put } = IDBObjectStore.prototype
    /** @param {unknown} value @param {IDBValidKey} [key] */
    IDBObjectStore.prototype.put = function (value, key) {
      const request = put.call(this, value, key)
      // Only once the request has succeeded: a full disk is found out at the commit (dexie#776).
      if (controls.failingCommits > 0 && String(key).startsWith('r:')) {
        controls.failingCommits--
        this.transaction.commit = () => {} // or it could not be aborted
        request.addEventListener('success', () => this.transaction.abort())
      }
      return request
    }
  },
  stuckOffline: () => void define(Navigator.prototype, 'onLine', () => false),
  stuckOnline: () => void define(Navigator.prototype, 'onLine', () => true),
  movableClock() {
    const now = () => Reflect.apply(realNow, Date, []) + controls.clockMs
    const realNow = Date.now
    window.Date = new Proxy(Date, {
      construct: (target, parts, proxy) => Reflect.construct(target, parts.length ? parts : [now()], proxy),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    })
  },
  blocker() {
    const { fetch } = window
    window.fetch = async (input, init) => {
      if (!controls.isBlocked || !String(input).includes('/feedback')) return fetch(input, init)
      controls.blocked++
      throw new TypeError('Failed to fetch')
    }
  },
}
