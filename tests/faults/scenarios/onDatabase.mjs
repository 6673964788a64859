// @ts-check

// What scenarios do to the databases of an origin. All run in the page by their source.

/** Ways to take the database away; each resolves with how long it took. */
export const wipes = [
  () =>
    new Promise((resolve) => {
      const start = performance.now()
      indexedDB.deleteDatabase('moodpoint').onsuccess = () => resolve(performance.now() - start)
    }),
  () =>
    new Promise((resolve) => {
      const start = performance.now()
      const opening = indexedDB.open('moodpoint', 2)
      opening.onupgradeneeded = () => opening.result.createObjectStore('of another program')
      opening.onsuccess = () => {
        opening.result.close()
        resolve(performance.now() - start)
      }
    }),
]

/** Puts what a later version may have written among the entries: what is kept in another way has another prefix. */
export const addForeign = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('moodpoint')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('entries', 'readwrite')
      const foreign = { v: 99, id: 'from the future', payload: 'sealed', prompt: 'mood', at: Date.now() }
      for (const key of ['R:000000000000', 'q:future', 'z:future']) writing.objectStore('entries').put(foreign, key)
      writing.onerror = () => reject(writing.error)
      writing.oncomplete = () => resolve(opening.result.close())
    }
  })

/** How many of them are left. */
export const countForeign = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('moodpoint')
    opening.onsuccess = () => {
      const request = opening.result.transaction('entries').objectStore('entries').getAll()
      request.onsuccess = () => {
        opening.result.close()
        resolve(request.result.filter((entry) => entry?.v === 99).length)
      }
    }
  })

/**
 * Writes into a database of its own until the browser refuses. What is all zeros would be packed away to nothing.
 */
export const fillDisk = async () => {
  const opening = indexedDB.open('of the host')
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
  await new Promise((resolve) => {
    opening.onsuccess = resolve
  })
  const write = (/** @type {number} */ size) =>
    new Promise((resolve) => {
      const writing = opening.result.transaction('bytes', 'readwrite')
      writing.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)))
      writing.oncomplete = () => resolve(true)
      writing.onabort = () => resolve(false)
    })
  // The browser only estimates the room that is left, until it has refused a few times.
  for (let size = 65_536, refusals = 0; refusals < 8; ) {
    if (await write(size)) continue
    refusals++
    size = Math.max(size / 4, 512)
  }
}
