/** Of a card that takes up more of the window, no scrolling can keep the focus clear. */
const mostOfWindow = 0.5

/**
 * Makes what lets the page scroll what gets the focus clear of its lower edge (technique C43 of WCAG), beside the padding
 * it has of its own. Its rules go with the signal, and nothing else of the page was touched.
 */
export function padPage(document: Document, until: AbortSignal): (height: number) => void {
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const own = scrollPaddingBottom === 'auto' ? '0px' : scrollPaddingBottom
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  until.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
  let padded = 0
  return (height) => {
    const wanted = height > 0 && height < innerHeight * mostOfWindow ? Math.ceil(height) : 0
    if (wanted === padded) return
    padded = wanted
    sheet.replaceSync(wanted ? `:root{scroll-padding-bottom:calc(${own} + ${wanted}px)!important}` : '')
  }
}
