// @ts-check

/**
 * What the shop knows of all it has received without asking for it again.
 *
 * @typedef {object} Heard
 * @property {number} real answers somebody gave
 * @property {number} simulated answers nobody gave
 * @property {Map<string, number[]>} seconds between showing and answer, by prompt
 * @typedef {{ read(): Promise<Heard> }} Pulse
 */

const pageSize = 500

/**
 * @param {Pick<Awaited<ReturnType<typeof import('moodpoint/receiver/sqlite').createSqliteStore>>, 'read'>} store
 * @returns {Pulse}
 */
export function createPulse(store) {
  /** @type {Awaited<ReturnType<typeof store.read>>['mark'] | undefined} */
  let mark
  let heard = empty()
  const readOn = async () => {
    for (let isMore = true; isMore; ) {
      const page = await store.read({ ...(mark && { after: mark }), limit: pageSize })
      if (page.isNew) heard = empty()
      for (const record of page.records) if (record.kind === 'response') count(heard, record)
      mark = page.mark
      isMore = page.records.length === pageSize
    }
    return heard
  }
  /** @type {Promise<Heard>} */
  let last = Promise.resolve(heard)
  return {
    read() {
      last = last.then(readOn, readOn) // one after the other: nothing is counted twice
      return last
    },
  }
}

/** @returns {Heard} */
function empty() {
  return { real: 0, simulated: 0, seconds: new Map() }
}

/**
 * @param {Heard} heard
 * @param {{ prompt: string, seconds: number, synthetic?: true }} record
 */
function count(heard, { prompt, seconds, synthetic }) {
  heard[synthetic ? 'simulated' : 'real'] += 1
  const own = heard.seconds.get(prompt) ?? []
  own.push(seconds)
  heard.seconds.set(prompt, own)
}
