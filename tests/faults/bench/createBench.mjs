// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { seededFractions } from '../seededFractions.mjs'
import { visitor } from './visitor.mjs'

/** @typedef {import('./visitor.mjs').Visitor} Visitor */

/**
 * What a scenario is given for one run: a site of its own, a browser, chance that can be had again.
 * @param {import('../server/startFaultServer.mjs').Site} site
 * @param {ReturnType<typeof import('./createDevice.mjs').createDevice>} device
 * @param {number} seed
 */
export function createBench(site, device, seed) {
  const { ledger } = site
  const random = seededFractions(seed)
  let answers = 0
  const bench = {
    ...{ site, ledger, device, seed, random, sleep },
    engine: device.engine,
    /** Records whose end is nobody's fault: the person or the host has deleted them. @type {Set<string>} */
    excused: new Set(),
    /** What went otherwise than promised. @type {string[]} */
    complaints: [],
    answers: () => answers,
    /** @param {number} from @param {number} to */
    between: (from, to) => from + random() * (to - from),
    /** The variant this seed is for. @template T @param {T[]} variants @returns {T} */
    pick: (variants) => /** @type {T} */ (variants[seed % variants.length]),
    /** @param {unknown} isTrue @param {string} otherwise */
    expect(isTrue, otherwise) {
      if (!isTrue) bench.complaints.push(otherwise)
    },
    /** Opens the page under test in a new tab. */
    visit: async (path = '/') => visitor(await device.open(site.home + path), nextAnswer, ledger.excuse),
    /** Waits until something is true; false when it never was. @param {() => unknown} isTrue @param {number} ms */
    async until(isTrue, ms) {
      const deadline = performance.now() + ms
      while (performance.now() < deadline) {
        if (await isTrue()) return true
        await sleep(25)
      }
      return false
    },
    async kill() {
      ledger.excuse()
      await device.kill()
    },
    /** Closes or leaves a tab, after which nobody may hear what was sent from there. @param {() => Promise<unknown>} how */
    async leave(how) {
      await how()
      ledger.excuse()
    },
  }
  const nextAnswer = () => ({ words: `answer ${++answers} of seed ${seed}`, value: 1 + Math.floor(random() * 5) })
  return bench
}

/** @typedef {ReturnType<typeof createBench>} Bench */
