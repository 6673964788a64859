/** The only source of chance. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  fraction(): number
  /** Ten random bytes: what a UUIDv7 takes. */
  bytes(): number[]
}

/** The randomness of the browser. */
export const browserRandom: Random = {
  fraction: () => Math.random(),
  bytes: () => [...crypto.getRandomValues(new Uint8Array(10))],
}
