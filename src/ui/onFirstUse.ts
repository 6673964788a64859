/**
 * Calls `run` once, when something is chosen or typed in the prompt that came into the page last. Nothing of it is looked
 * at. It is for a chunk that shares no module with the one that draws.
 */
export function onFirstUse(document: Document, run: () => void): void {
  const root = [...document.querySelectorAll('moodpoint-prompt')].at(-1)?.shadowRoot
  root?.addEventListener('input', run, { once: true })
}
