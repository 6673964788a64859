import type { Channel } from '../../src/platform/channel.js'

/** The broadcast channels of an origin. */
export interface FakeChannels {
  /** @param isDead - Whether the tab that opens it has died: it hears nothing any more. */
  open(name: string, hear: (words: string) => void, isDead: () => boolean): Channel
  /** How many are open. */
  count(): number
}

/** Channels by name: what one says, all others hear a turn later. */
export function createFakeChannels(): FakeChannels {
  const all = new Set<{ name: string; hear(words: string): void; isDead(): boolean }>()
  return {
    open(name, hear, isDead) {
      const own = { name, hear, isDead }
      all.add(own)
      return {
        postMessage(words) {
          for (const other of all) {
            if (other === own || other.name !== name || other.isDead()) continue
            queueMicrotask(() => all.has(other) && other.hear(words))
          }
        },
        close: () => void all.delete(own),
      }
    },
    count: () => all.size,
  }
}
