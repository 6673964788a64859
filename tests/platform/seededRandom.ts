import type { Random } from '../../src/platform/random.js'

/** Chance that is the same in every run: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed = 1): Random {
  let state = seed
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const bytes = () => Array.from({ length: 10 }, () => Math.floor(fraction() * 256))
  return { fraction, bytes }
}
