import type { Screen } from './panelState.js'

/** As wide as most phones are. */
const phone = 'section.card{width:390px;max-width:100vw;margin-inline-end:1em}'

/** What the rules of a prompt for narrow screens stand under, on each screen. */
const widths: Record<Exclude<Screen, 'own'>, { media: string; more: string }> = {
  phone: { media: 'all', more: phone },
  desktop: { media: 'not all', more: '' },
}

/** Gives every prompt on the page the width of a screen, whatever screen it is on. Prompts that come later are drawn anew. */
export function toScreen(document: Document, screen: Screen): void {
  if (screen === 'own') return
  const { media, more } = widths[screen]
  for (const { shadowRoot: root } of document.querySelectorAll('moodpoint-prompt')) {
    const [sheet] = root?.adoptedStyleSheets ?? []
    const narrow = [...(sheet?.cssRules ?? [])].find(
      (rule) => rule instanceof CSSMediaRule && /width/.test(rule.media.mediaText),
    ) as CSSMediaRule | undefined
    if (!root || !narrow) continue // drawn already
    narrow.media.mediaText = media
    const extra = new CSSStyleSheet()
    extra.replaceSync(more)
    root.adoptedStyleSheets.push(extra)
  }
}
