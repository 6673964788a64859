// @ts-check

/**
 * The least that shows the panel: the same file, Preact, DOM and style sheets as the widget's, one after the other, and
 * nothing decided, kept or heard. Runs inside the page by its source, so it uses no name from outside.
 * @param {import('./readPanel.mjs').Panel} panel
 * @param {string} preact address of the module
 */
export async function drawFloor({ host, sheets, tree }, preact) {
  const response = await fetch('/prompts.json')
  await response.json()
  const { h, render } = await import(preact)
  const element = document.createElement(host.tag)
  for (const [name, value] of Object.entries(host.attributes)) element.setAttribute(name, value)
  const root = element.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  document.body.append(element)
  /** @type {(node: import('./readPanel.mjs').PanelNode) => unknown} */
  const toVNode = (node) =>
    typeof node === 'string' ? node : h(node.tag, node.attributes, ...node.children.map(toVNode))
  render(tree.map(toVNode), root)
}
