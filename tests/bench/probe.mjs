// @ts-check

/** Marks where on the main thread the page's own work begins. */
export const pageBegins = 'page-begins'

/**
 * Tells when the prompt has been painted, or the page where it has none; the first script of every page. Runs inside
 * the page by its source, so it uses no name from outside.
 * @param {string} mark
 * @param {boolean} hasPrompt
 */
export function probe(mark, hasPrompt) {
  performance.mark(mark)
  const view = Object.assign(window, { layoutShift: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) view.layoutShift += /** @type {{ value?: number }} */ (entry).value ?? 0
  }).observe({ type: 'layout-shift', buffered: true })

  const afterPaint = () =>
    requestAnimationFrame(() => {
      // A task posted from a frame runs once that frame has been drawn.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => navigator.sendBeacon('/painted', String(performance.now()))
      port2.postMessage(0)
    })
  if (!hasPrompt) return addEventListener('load', afterPaint)
  const observer = new MutationObserver(() => {
    if (!document.querySelector('moodpoint-prompt')?.shadowRoot?.firstElementChild) return
    observer.disconnect()
    afterPaint()
  })
  observer.observe(document, { childList: true, subtree: true })
}
