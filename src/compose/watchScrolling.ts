import type { Platform } from '../platform/platform.js'

/**
 * Follows what scrolls the page: the document, or an element that takes up half of the window, as in app shells.
 *
 * @param stillMs - The milliseconds since anything was scrolled, whatever it was; it stands for what came before.
 * @returns What tells the milliseconds since the page was.
 */
export function watchScrolling(
  { clock, page }: Pick<Platform, 'clock' | 'page'>,
  stillMs: number,
  life: AbortSignal,
): () => number {
  let scrolledAt = clock.now() - stillMs
  const hear = ({ target }: Event) => {
    const isPart = (target as Element).clientHeight < innerHeight / 2 // of a document nothing is
    if (!isPart) scrolledAt = clock.now()
  }
  page.on('scroll', hear, life)
  return () => clock.now() - scrolledAt
}
