import type { EnginePlatform } from '../platform/platform.js'

/**
 * Follows what scrolls the page: the document, or an element that takes up half of the window, as in app shells.
 *
 * @returns What tells the milliseconds since then.
 */
export function watchScrolling({ clock, page }: EnginePlatform, life: AbortSignal): () => number {
  let scrolledAt = 0
  const hear = ({ target }: Event) => {
    const isPart = (target as Element).clientHeight < innerHeight / 2 // of a document nothing is
    if (!isPart) scrolledAt = clock.now()
  }
  page.on('scroll', hear, life)
  return () => clock.now() - scrolledAt
}
