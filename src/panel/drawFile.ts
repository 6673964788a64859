import { el } from './el.js'
import { icon } from './icon.js'
import type { PanelActions, Part } from './panelView.js'

/** Says which prompts are seen and what is wrong with them, and takes others. */
export function drawFile({ load, unload }: PanelActions): Part {
  const source = el('p', {})
  const refusal = el('p', { class: 'refusal', role: 'alert' })
  const troubles = el('ul', { class: 'troubles', role: 'list' })
  const live = el('button', { type: 'button', onclick: unload }, 'Back to those of the page')
  const { picker, pasting } = takeFile((name, text) => {
    const problem = load(name, text)
    refusal.replaceChildren(...(problem ? [problem] : []))
    return !problem
  })
  const title = el('h3', { id: 'source' }, 'Prompt file')
  const node = el('section', { 'aria-labelledby': 'source' }, title, source, live, troubles, picker, pasting, refusal)
  let drawn = ''
  return {
    node,
    draw({ state, troubles: said }) {
      source.textContent = state.file ? `Seen are those of ${state.file.name}.` : 'Seen are the live ones of this page.'
      live.hidden = !state.file
      if (drawn === said.join('\n')) return
      drawn = said.join('\n')
      troubles.replaceChildren(...said.map((trouble) => el('li', {}, icon('warning'), el('p', {}, trouble))))
    },
  }
}

/** Two ways to hand in a file: picked from the device, or pasted; `take` says whether it can be used. */
function takeFile(take: (name: string, text: string) => boolean) {
  const pick = async () => {
    const [file] = picker.files ?? []
    const text = await file?.text()
    picker.value = '' // the same file can be picked again, when it was edited
    if (file) take(file.name, text ?? '')
  }
  const accept = '.json,application/json'
  const picker = el('input', { type: 'file', id: 'file', accept, onchange: () => void pick() })
  const text = el('textarea', { id: 'text', spellcheck: 'false', rows: '6', autocomplete: 'off' })
  const use = () => {
    pasting.open = !take('the text you pasted', text.value)
  }
  const pasting = el(
    'details',
    {},
    el('summary', {}, icon('down'), 'Paste prompts instead'),
    el('label', { for: 'text' }, 'Content of a prompts.json'),
    text,
    el('button', { type: 'button', onclick: use }, 'Use this text'),
  )
  return { picker: el('div', { class: 'field' }, el('label', { for: 'file' }, 'From a file'), picker), pasting }
}
