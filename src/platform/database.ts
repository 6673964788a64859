import { promisifyRequest } from 'idb-keyval'
import type { Storage, Transaction } from './storage.js'

const storeName = 'entries'
/** Sorts after every character a key of ours contains. */
const afterAll = '\uffff'

/** What a database needs of the window. */
export type DatabaseView = EventTarget & Pick<Window, 'indexedDB' | 'navigator'>

/**
 * A storage in the IndexedDB database `name`, opened when first used. It differs from idb-keyval's own in what a queue
 * needs: strict durability, no blocking of a delete or upgrade in another tab, a lost connection opened again, nothing
 * held by a page in the back/forward cache.
 */
export function databaseStorage(name: string, view: DatabaseView): Storage {
  let opened: Promise<IDBDatabase> | undefined
  /** Transactions whose work is not done. */
  const waiting = new Set<IDBTransaction>()
  const forget = () => {
    opened = undefined
  }
  /** What is begun later waits for a new connection, and in WebKit that comes when the page is back. */
  const leave = () => {
    for (const transaction of waiting) transaction.abort()
    close()
  }
  const open = () => {
    // WebKit puts a page away with what it has begun, and all other pages of the origin wait for its end (idb-keyval#180).
    if (/^Apple/.test(view.navigator.vendor)) view.addEventListener('pagehide', leave)
    opened ??= openDatabase(name, () => view.indexedDB, forget)
    return opened
  }
  const close = () => {
    view.removeEventListener('pagehide', leave)
    opened?.then((database) => database.close(), forget)
    forget()
  }
  const begin = async (mode: IDBTransactionMode) =>
    (await open()).transaction(storeName, mode, { durability: 'strict' })
  return {
    async kind() {
      await open()
      return 'disk'
    },
    async transact(mode, work) {
      const transaction = await begin(mode).catch(() => {
        forget() // Safari drops connections (firebase-js-sdk#4948): a second open heals it or throws the true reason
        return begin(mode)
      })
      waiting.add(transaction)
      const completed = promisifyRequest(transaction)
      const result = work(storeTransaction(transaction.objectStore(storeName)))
      result
        .finally(() => waiting.delete(transaction))
        .then(() => transaction.commit()) // left to itself it waits until the answers to its last writes have come back
        .catch(() => transaction.abort())
        .catch(close) // it had ended by itself, and may have taken the connection along
      await Promise.all([result, completed])
      return result
    },
    close,
  }
}

async function openDatabase(name: string, factory: () => IDBFactory, onGone: () => void): Promise<IDBDatabase> {
  const request = factory().open(name) // version 1 for ever: entries carry versions, the database does not
  request.onupgradeneeded = () => request.result.createObjectStore(storeName)
  const database = await promisifyRequest(request)
  database.onclose = onGone
  database.onversionchange = () => {
    database.close()
    onGone()
  }
  return database
}

function storeTransaction(store: IDBObjectStore): Transaction {
  return {
    get: (key) => promisifyRequest(store.get(key)),
    put: (key, value) => void store.put(value, key),
    delete: (key) => void store.delete(key),
    async range(prefix, limit) {
      const bounds = IDBKeyRange.bound(prefix, prefix + afterAll)
      const keys = await promisifyRequest(store.getAllKeys(bounds, limit))
      const values = keys[0] ? await promisifyRequest(store.getAll(bounds, limit)) : [] // mostly there is nothing
      return keys.map((key, index) => [key as string, values[index]])
    },
  }
}
