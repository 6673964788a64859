/** Adds a style sheet to a shadow root, whose rules come after those it has. */
export function adopt(root: ShadowRoot | null, styles = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root?.adoptedStyleSheets.push(sheet)
  return sheet
}
