/*
 * The chunk that previews: loaded when the address asks for the panel. It composes the same moodpoint as ever over other
 * doors, and shares no module with the engine at run time.
 */
import type { Compose } from './compose/compose.js'
import { startPreview } from './compose/startPreview.js'
import type { PanelState } from './panel/panelState.js'
import { markTab } from './platform/markTab.js'
import { tabMemory } from './platform/tabMemory.js'

/** Composes a moodpoint with the panel beside it; where the address says `moodpoint=off`, the panel is over. */
export function preview(compose: Compose): Compose {
  return (settings, platform, document) => {
    const tab = tabMemory<PanelState>(window, 'moodpoint=preview')
    const url = platform.page.url()
    // The mark of the tab goes along to other sites, and what an address asked for ends where the panel was ended.
    const isWanted = /moodpoint=preview/.test(url) || ('screen' in tab.read() && !/[?&]moodpoint=off\b/.test(url))
    markTab(window, isWanted)
    if (isWanted) return startPreview({ compose, settings, platform, document, tab })
    tab.forget()
    return compose(settings, platform, document)
  }
}
