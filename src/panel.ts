/*
 * The chunk that previews: loaded when the address asks for the panel. It composes the same moodpoint as ever over other
 * doors, and shares no module with the engine at run time.
 */
import type { Compose } from './compose/compose.js'
import { startPreview } from './compose/startPreview.js'
import type { PanelState } from './panel/panelState.js'
import { tabMemory } from './platform/tabMemory.js'

/** Composes a moodpoint with the panel beside it; where the address says `moodpoint=off`, the panel is over. */
export function preview(compose: Compose): Compose {
  return (settings, platform, document) => {
    // The same words as in `isPreviewing`, which is part of the engine.
    const tab = tabMemory<PanelState>(window, 'moodpoint=preview')
    if (!/[?&]moodpoint=off\b/.test(platform.page.url()))
      return startPreview({ compose, settings, platform, document, tab })
    tab.forget()
    return compose(settings, platform, document)
  }
}
