// @ts-check

/**
 * Keys of everything moodpoint keeps in IndexedDB; none where there is no database, which must not be made by looking.
 * Runs inside the page by its source.
 */
export const keysOnDevice = async () => {
  const wait = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'moodpoint')) return []
  /** @type {IDBDatabase} */
  const database = await wait(indexedDB.open('moodpoint'))
  const keys = await wait(database.transaction('entries').objectStore('entries').getAllKeys())
  database.close()
  return /** @type {string[]} */ (keys)
}
