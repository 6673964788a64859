import type { Reason } from '../explain/tellVerdict.js'
import { el } from './el.js'
import { type IconName, icon } from './icon.js'
import type { PanelActions, Part } from './panelView.js'
import type { PromptTelling, Standing } from './tellPrompts.js'

/** How each standing looks and what it is called. */
const standings: Record<Standing, { sign: IconName; name: string }> = {
  asking: { sign: 'yes', name: 'Asks now' },
  asks: { sign: 'yes', name: 'Would ask here' },
  offered: { sign: 'button', name: 'Behind the button' },
  silent: { sign: 'no', name: 'Silent here' },
}

/** One prompt in the list. */
interface Item {
  node: HTMLElement
  draw(prompt: PromptTelling): void
}

/** Lists every prompt, green or red, with its reasons. */
export function drawPrompts({ show }: PanelActions): Part {
  const items = new Map<string, Item>()
  const list = el('ul', { class: 'prompts', role: 'list' })
  const none = el('p', { class: 'note' }, 'There is no prompt in the file.')
  const node = el('section', { 'aria-labelledby': 'prompts' }, el('h3', { id: 'prompts' }, 'Prompts'), list, none)
  return {
    node,
    draw({ prompts }) {
      none.hidden = !!prompts[0]
      for (const [id, item] of items) {
        if (prompts.some((prompt) => prompt.id === id)) continue
        item.node.remove()
        items.delete(id)
      }
      for (const [index, prompt] of prompts.entries()) {
        const item = items.get(prompt.id) ?? makeItem(prompt.id, () => show(prompt.id))
        items.set(prompt.id, item)
        item.draw(prompt)
        // Only what stands in the wrong place is moved: what is moved loses the focus.
        if (list.children[index] !== item.node) list.insertBefore(item.node, list.children[index] ?? null)
      }
    },
  }
}

function makeItem(id: string, onShow: () => void): Item {
  const standing = el('p', { class: 'standing' })
  const question = el('p', { class: 'question' })
  const when = el('p', { class: 'note' })
  const stops = el('ul', { class: 'reasons', role: 'list' })
  const passes = el('ul', { class: 'reasons', role: 'list' })
  const count = el('summary')
  const rest = el('details', {}, count, passes)
  const button = el('button', { type: 'button', class: 'show', onclick: onShow }, 'Show now')
  button.setAttribute('aria-label', `Show now: ${id}`)
  const node = el(
    'li',
    {},
    el('div', { class: 'top' }, el('h4', {}, id), standing),
    ...[question, when, stops],
    el('div', { class: 'end' }, rest, button),
  )
  return { node, draw: drawing({ node, standing, question, when, stops, passes, count, rest }) }
}

function drawing(parts: Record<string, HTMLElement>): Item['draw'] {
  const { node, standing, question, when, stops, passes, count, rest } = parts
  let drawn = ''
  return (prompt) => {
    if (drawn === JSON.stringify(prompt)) return
    drawn = JSON.stringify(prompt)
    const { sign, name } = standings[prompt.standing]
    const of = (isPassing: boolean) => prompt.reasons.filter(({ pass }) => pass === isPassing).map(drawReason)
    const passing = of(true)
    node?.setAttribute('class', prompt.standing)
    standing?.replaceChildren(icon(sign), name)
    question?.replaceChildren(prompt.question)
    when?.replaceChildren(prompt.when)
    stops?.replaceChildren(...of(false))
    passes?.replaceChildren(...passing)
    count?.replaceChildren(icon('down'), `${passing.length} ${passing.length === 1 ? 'rule passes' : 'rules pass'}`)
    if (rest) rest.hidden = !passing[0]
  }
}

function drawReason({ gate, pass, why, remedy }: Reason): HTMLElement {
  const verdict = el('span', { class: 'unseen' }, pass ? 'Passes: ' : 'Stops it: ')
  const words = el('div', {}, el('p', {}, verdict, el('b', {}, `${gate}. `), why))
  if (remedy) words.append(el('p', { class: 'remedy' }, remedy))
  return el('li', { class: pass ? 'passes' : 'stops' }, icon(pass ? 'yes' : 'no'), words)
}
