import type { Random } from '../../src/platform/random.js'

/** Chance that is the same in every run, with what simulations ask of it. */
export interface Chance extends Random {
  /** One of a list. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** Whether something happens that does so in that share of cases. */
  isSo(share: number): boolean
  /** About such a number, by a bell curve. */
  about(mean: number, deviation: number): number
  between(low: number, high: number): number
}

/** Makes chance of a seed: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) | 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + fraction() * (high - low)
  return {
    fraction,
    between,
    bytes: () => Array.from({ length: 10 }, () => Math.floor(fraction() * 256)),
    pick: (items) => items[Math.floor(fraction() * items.length)] ?? items[0],
    isSo: (share) => fraction() < share,
    // Twelve uniform numbers are as good as normal here (Irwin and Hall).
    about: (mean, deviation) =>
      mean + deviation * (Array.from({ length: 12 }, fraction).reduce((sum, one) => sum + one, 0) - 6),
  }
}
