import type { Stop } from '../platform/clock.js'
import { drawFile } from './drawFile.js'
import { drawPrompts } from './drawPrompts.js'
import { drawSent } from './drawSent.js'
import { drawVisitor } from './drawVisitor.js'
import { el } from './el.js'
import { icon } from './icon.js'
import { mountPanel } from './mountPanel.js'
import type { PanelActions, PanelView, Part } from './panelView.js'

/** The panel on the page. */
export interface Panel {
  draw(view: PanelView): void
  remove: Stop
}

/** Puts the panel on the page: a region beside the page, which takes no focus and traps nothing. */
export function openPanel(actions: PanelActions): Panel {
  const { root, settle, remove } = mountPanel()
  const fold = (isCollapsed: boolean) => {
    actions.collapse(isCollapsed)
    head.toggle.focus()
  }
  const head = drawHead(actions, fold)
  const parts = [drawPrompts(actions), drawVisitor(actions), drawFile(actions), drawSent()]
  const body = el('div', { class: 'body', id: 'body' }, ...parts.map(({ node }) => node))
  const region = el('section', { class: 'panel', 'aria-labelledby': 'title' }, head.node, body)
  region.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !body.hidden) fold(true)
  })
  root.append(region)
  return {
    draw(view) {
      settle()
      body.hidden = view.state.isCollapsed
      for (const part of [head, ...parts]) part.draw(view)
    },
    remove,
  }
}

/** What stays when the panel is collapsed: what it is, how many prompts ask, and the way out. */
function drawHead({ end }: PanelActions, fold: (isCollapsed: boolean) => void): Part & { toggle: HTMLElement } {
  const sum = el('p', { class: 'sum', role: 'status' })
  const turn = () => fold(toggle.getAttribute('aria-expanded') === 'true')
  const toggle = el('button', { type: 'button', class: 'fold', 'aria-controls': 'body', onclick: turn }, icon('down'))
  const close = el('button', { type: 'button', 'aria-label': 'End the preview', onclick: end }, 'End')
  const promise = el('p', { class: 'promise' }, icon('shield'), 'Nothing you do here is stored or sent.')
  const title = el('div', { class: 'title' }, el('h2', { id: 'title' }, 'moodpoint preview'), sum)
  const node = el('header', {}, el('div', { class: 'bar' }, icon('mark'), title, close, toggle), promise)
  return {
    node,
    toggle,
    draw({ state, prompts }) {
      const asking = prompts.filter(({ standing }) => standing !== 'silent').length
      const said = `${asking} of ${prompts.length} would ask on this page`
      if (sum.textContent !== said) sum.textContent = said // a live region speaks of what changes, and not again
      toggle.setAttribute('aria-expanded', String(!state.isCollapsed))
      toggle.setAttribute('aria-label', state.isCollapsed ? 'Unfold the panel' : 'Fold the panel')
    },
  }
}
