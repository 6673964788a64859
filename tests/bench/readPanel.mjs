// @ts-check

/**
 * @typedef {{ tag: string, attributes: Record<string, string>, children: PanelNode[] }} PanelElement
 * @typedef {string | PanelElement} PanelNode
 * @typedef {{ host: PanelElement, sheets: string[], tree: PanelNode[] }} Panel what a prompt looks like
 */

/**
 * Reads the panel off the widget itself, so that the floor always draws what the widget draws.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Panel>}
 */
export async function readPanel(browser, url) {
  const page = await browser.newPage()
  await page.addInitScript(keepSheetTexts)
  await page.goto(url)
  await page.waitForSelector('moodpoint-prompt *')
  const panel = await page.evaluate(panelInPage)
  await page.close()
  return panel
}

/** A sheet gives back its rules, but not the text it was made of. */
function keepSheetTexts() {
  const { prototype } = CSSStyleSheet
  const { replaceSync } = prototype
  /** @this {CSSStyleSheet & { text?: string }} @param {string} text */
  prototype.replaceSync = function (text) {
    this.text = text
    replaceSync.call(this, text)
  }
}

/** @returns {Panel} */
function panelInPage() {
  /** @type {(node: Node) => PanelNode} */
  const read = (node) => (node instanceof Element ? readElement(node) : (node.nodeValue ?? ''))
  /** @type {(element: Element) => PanelElement} */
  const readElement = (element) => ({
    tag: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].map(read),
  })
  const host = document.querySelector('moodpoint-prompt')
  if (!host?.shadowRoot) throw new Error('The widget shows no prompt.')
  const sheets = /** @type {{ text?: string }[]} */ (host.shadowRoot.adoptedStyleSheets)
  return {
    host: readElement(host),
    sheets: sheets.map(({ text }) => text ?? ''),
    tree: [...host.shadowRoot.childNodes].map(read),
  }
}
