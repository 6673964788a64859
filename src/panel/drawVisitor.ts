import { el } from './el.js'
import type { Screen } from './panelState.js'
import type { PanelActions, Part } from './panelView.js'

const screens: Record<Screen, string> = { own: 'As it is', phone: 'Phone', desktop: 'Desktop' }

/** Lets the person say who sees the page: which visitor, on which screen, in which language. */
export function drawVisitor({ change }: PanelActions): Part {
  const isNew = el('button', { type: 'button', onclick: () => change({ visitor: 'new' }) }, 'New visitor')
  const isOwn = el('button', { type: 'button', onclick: () => change({ visitor: 'device' }) }, 'This device')
  const who = el('p', { class: 'note', id: 'who' })
  const choices = Object.entries(screens).map(([screen, name]) => {
    const pick = () => change({ screen: screen as Screen })
    const input = el('input', { type: 'radio', name: 'screen', value: screen, onchange: pick })
    return { input, node: el('label', {}, input, el('span', {}, name)) }
  })
  const language = el('select', { id: 'language', onchange: () => change({ language: language.value }) })
  const node = el(
    'section',
    { 'aria-labelledby': 'seen-as' },
    el('h3', { id: 'seen-as' }, 'Seen by'),
    el('div', { class: 'choice', role: 'group', 'aria-label': 'Visitor', 'aria-describedby': 'who' }, isOwn, isNew),
    who,
    el('fieldset', { class: 'choice' }, el('legend', {}, 'Screen'), ...choices.map((choice) => choice.node)),
    el('div', { class: 'field' }, el('label', { for: 'language' }, 'Language'), language),
  )
  return {
    node,
    draw({ state, languages }) {
      isNew.setAttribute('aria-pressed', String(state.visitor === 'new'))
      isOwn.setAttribute('aria-pressed', String(state.visitor === 'device'))
      who.textContent =
        state.visitor === 'new'
          ? 'Nothing was ever shown to this visitor. Press again to begin anew.'
          : 'Begins with what this device remembers, and changes none of it.'
      for (const { input } of choices) input.checked = input.value === state.screen
      drawLanguages(language, languages, state.language)
    },
  }
}

function drawLanguages(select: HTMLSelectElement, languages: string[], chosen: string): void {
  const tags = ['', ...new Set([...languages, ...(chosen ? [chosen] : [])])]
  if (tags.join() !== [...select.options].map(({ value }) => value).join())
    select.replaceChildren(...tags.map((tag) => el('option', { value: tag }, tag ? nameOf(tag) : 'As the page has it')))
  select.value = chosen
}

/** Keys of a file that was not checked need not be languages. */
function nameOf(tag: string): string {
  try {
    return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)} (${tag})`
  } catch {
    return tag
  }
}
