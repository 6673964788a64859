import { promisifyRequest } from 'idb-keyval'
import type { Storage, Transaction } from './storage.js'

const storeName = 'entries'
/** Sorts after every character a key of ours contains. */
const afterAll = '\uffff'

/**
 * A storage in the IndexedDB database `name`, opened when first used. It differs from idb-keyval's own in what a queue
 * needs: strict durability, no blocking of a delete or upgrade in another tab, a lost connection opened again.
 */
export function databaseStorage(name: string, factory: () => IDBFactory): Storage {
  let opened: Promise<IDBDatabase> | undefined
  const forget = () => {
    opened = undefined
  }
  const open = () => (opened ??= openDatabase(name, factory, forget))
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
      const completed = promisifyRequest(transaction)
      const result = work(storeTransaction(transaction.objectStore(storeName)))
      // Left to itself it commits only when the answers to its last writes have come back to the page.
      result
        .then(() => transaction.commit())
        .catch(() => transaction.abort())
        .catch(() => {}) // ended already: nothing to undo
      await Promise.all([result, completed])
      return result
    },
    close() {
      opened?.then((database) => database.close(), forget)
      forget()
    },
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
      const keys = IDBKeyRange.bound(prefix, prefix + afterAll)
      const found = promisifyRequest(store.getAllKeys(keys, limit))
      const values = await promisifyRequest(store.getAll(keys, limit))
      return (await found).map((key, index) => [key as string, values[index]])
    },
  }
}
