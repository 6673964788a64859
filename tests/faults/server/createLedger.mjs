// @ts-check

/**
 * One POST the endpoint saw. `open` until it is answered or its line is cut; `acknowledged` when a whole 2xx went out.
 * @typedef {object} Post
 * @property {string[]} ids of the records it carried
 * @property {string} body
 * @property {string} path address it came to
 * @property {number} at milliseconds since the server started
 * @property {string} fault
 * @property {'open' | 'acknowledged' | 'refused' | 'cut'} state
 * @property {boolean} excused the page that sent it was killed or left, so nobody may have heard the answer
 * @property {boolean} needless it repeats what was acknowledged, or is still on its way, with nobody to blame
 * @property {boolean} overlaps another POST was on its way when it came
 */
/** @typedef {{ event: string, id?: string, words?: string, said?: string, message?: string, [more: string]: unknown }} Told what a page told the bench */

/** An attempt that has had no answer for so long is given up, though browsers may keep its line open (keepalive). */
const attemptMs = 14_500

/** Keeps the commit log of a run: every POST as it came, one row for each record id, and what the pages told. */
export function createLedger() {
  const start = performance.now()
  const now = () => performance.now() - start
  const ledger = {
    /** @type {Post[]} */
    posts: [],
    /** The first write of an id, as a receiver that dedupes keeps it. @type {Map<string, any>} */
    rows: new Map(),
    /** @type {(Told & { at: number })[]} */
    told: [],
    /** Called with all that pages tell; the page is held until it is done. @type {(told: Told) => void | Promise<void>} */
    onTold: () => {},
    /** Called as soon as records are committed. @type {(post: Post) => void} */
    onCommit: () => {},
    now,
    /** @param {string} body @param {string} path */
    arrive(body, path) {
      const post = { ...postOf(body, now(), ledger.posts), path }
      ledger.posts.push(post)
      return post
    },
    /** @param {Post} post */
    commit(post) {
      for (const record of recordsIn(post.body)) {
        if (!ledger.rows.has(record.id)) ledger.rows.set(record.id, record)
      }
      ledger.onCommit(post)
    },
    /** Pages were killed, left or frozen: what they sent may rightly come again. */
    excuse() {
      for (const post of ledger.posts) post.excused = true
    },
    /** @param {string} event */
    heard: (event) => ledger.told.filter((told) => told.event === event),
  }
  return ledger
}

/** @param {string} body @param {number} at @param {Post[]} posts @returns {Omit<Post, 'path'>} */
function postOf(body, at, posts) {
  const ids = recordsIn(body).map(({ id }) => id)
  const isUnsettled = (/** @type {string} */ id) => {
    const last = posts.filter((post) => post.ids.includes(id)).at(-1)
    return last && (isOpen(last) || (!last.excused && last.state === 'acknowledged'))
  }
  const isOpen = (/** @type {Post} */ post) => !post.excused && post.state === 'open' && at - post.at < attemptMs
  const overlaps = posts.some(isOpen)
  return { ids, body, at, fault: '', state: 'open', excused: false, needless: ids.some(isUnsettled), overlaps }
}

/** The records of a body: one by itself, or a batch. @param {string} body @returns {any[]} */
export function recordsIn(body) {
  const value = JSON.parse(body)
  return value.records ?? [value]
}
