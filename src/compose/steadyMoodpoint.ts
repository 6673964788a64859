import type { Moodpoint } from '../moodpoint.js'
import type { Stop } from '../platform/clock.js'

/** The one moodpoint a page holds, whichever is behind it. */
export interface Steady {
  mood: Moodpoint
  /** Puts another one behind it, and tells that what the page has set, such as its consent. */
  become(next: Moodpoint): void
}

/** A page keeps the moodpoint it was given, while a preview begins anew as often as somebody likes. */
export function steadyMoodpoint(destroy: Stop): Steady {
  const mood: Record<string, unknown> = {}
  const told: Array<{ name: string; given: unknown[] }> = []
  return {
    mood: mood as unknown as Moodpoint,
    become(next) {
      // What happens in a preview is no news for the page, which may pass it on.
      Object.assign(mood, next, { on: () => () => {}, destroy })
      const methods = next as unknown as Record<string, (...given: unknown[]) => unknown>
      for (const { name, given } of told) void methods[name]?.(...given)
      for (const name of Object.keys(next).filter((key) => key.startsWith('set'))) {
        mood[name] = (...given: unknown[]) => {
          told.push({ name, given })
          return methods[name]?.(...given)
        }
      }
    },
  }
}
