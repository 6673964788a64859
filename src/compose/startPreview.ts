import type { Moodpoint } from '../moodpoint.js'
import { openPanel } from '../panel/openPanel.js'
import { firstState, type PanelState } from '../panel/panelState.js'
import type { PanelActions } from '../panel/panelView.js'
import { readPromptText } from '../panel/readPromptText.js'
import { toScreen } from '../panel/toScreen.js'
import type { Stop } from '../platform/clock.js'
import type { TabMemory } from '../platform/tabMemory.js'
import { createStage, type StageDoors } from './createStage.js'
import { leavePreview } from './leavePreview.js'

/** How often the panel looks again: gates open and close without a word. */
const lookMs = 1000

/** What a preview is started with. */
export interface PreviewDoors extends StageDoors {
  /** Keeps the panel from page to page of this tab. */
  tab: TabMemory<PanelState>
}

/** Starts a moodpoint that neither keeps nor sends anything, and the panel that shows what it decides, and why. */
export function startPreview(doors: PreviewDoors): Moodpoint {
  const { platform, document, tab } = doors
  let state: PanelState = { ...firstState, ...tab.read() }
  let stopTimer: Stop = () => {}
  let isOver = false

  const look = async () => {
    const seen = await stage.look()
    if (isOver) return
    toScreen(document, state.screen)
    panel.draw({ ...seen, state })
  }
  const tick = () => {
    stopTimer()
    if (isOver) return
    look().catch((cause) => console.error(`[moodpoint] the panel cannot be drawn: ${cause}`))
    stopTimer = platform.clock.after(lookMs, tick)
  }
  const become = (next: PanelState, how?: { isNewVisitor: boolean }) => {
    state = next
    tab.keep(state)
    if (how) stage.begin(state, how.isNewVisitor)
    tick()
  }
  const over = () => {
    isOver = true
    stopTimer()
    stopRoute()
    panel.remove()
    stage.end()
  }
  const leave = () => {
    over()
    tab.forget()
    leavePreview(document)
  }
  const panel = openPanel({ ...toActions(() => state, become), show: (id) => stage.show(id), end: leave })
  const stage = createStage(doors, { change: tick, end: over })
  const stopRoute = platform.page.onRoute(tick)
  become(state, { isNewVisitor: true })
  return stage.mood
}

/** What the person at the panel can change. */
function toActions(
  state: () => PanelState,
  become: (next: PanelState, how?: { isNewVisitor: boolean }) => void,
): Omit<PanelActions, 'show' | 'end'> {
  const change = (part: Partial<PanelState>) => become({ ...state(), ...part }, { isNewVisitor: 'visitor' in part })
  return {
    change,
    load(name, text) {
      const { content, problem } = readPromptText(text)
      if (content) change({ file: { name, content } })
      return problem
    },
    unload() {
      const { file: _, ...rest } = state()
      become(rest, { isNewVisitor: false })
    },
    collapse: (isCollapsed) => become({ ...state(), isCollapsed }),
  }
}
