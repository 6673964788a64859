// @ts-check

/**
 * Numbers from 0 up to 1 that are the same for the same seed (mulberry32), so that a run that failed can be had again.
 * @param {number} seed
 */
export function seededFractions(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
