/**
 * Whether the address asks for the panel, or this tab was asked for it on an earlier page: the chunk `panel` keeps that
 * under the same words, which costs least, and reads what exactly is wanted.
 */
export function isPreviewing(): boolean {
  try {
    return /moodpoint=preview/.test(location.href) || sessionStorage['moodpoint=preview']
  } catch {
    return false // sandboxed frames refuse even to name their `sessionStorage`
  }
}
