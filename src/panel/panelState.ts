/** Who sits before the page: somebody with what this device remembers, or somebody it has never seen. */
export type Visitor = 'device' | 'new'

/** The screen a prompt is shown on. */
export type Screen = 'own' | 'phone' | 'desktop'

/** What the tab keeps of the panel from page to page. */
export interface PanelState {
  isCollapsed: boolean
  visitor: Visitor
  screen: Screen
  /** BCP 47 tag; empty is that of page and browser. */
  language: string
  /** A prompt file that was loaded by hand in place of the live one. */
  file?: { name: string; content: object }
}

/** How a panel begins. */
export const firstState: PanelState = { isCollapsed: false, visitor: 'device', screen: 'own', language: '' }
