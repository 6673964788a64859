import { el } from './el.js'
import { icon } from './icon.js'
import type { Part, Sent } from './panelView.js'

/** Shows on request what would have left the device. */
export function drawSent(): Part {
  const none = el('p', { class: 'note' }, 'Answer a prompt, and its record stands here. It goes nowhere.')
  const list = el('ul', { class: 'sent', role: 'list' })
  const node = el('section', { 'aria-labelledby': 'sent' }, el('h3', { id: 'sent' }, 'What would be sent'), none, list)
  return {
    node,
    draw({ sent }) {
      none.hidden = !!sent[0]
      const isOther = list.childElementCount > sent.length
      if (isOther) list.replaceChildren()
      for (const one of sent.slice(list.childElementCount)) list.append(drawOne(one))
    },
  }
}

function drawOne({ to, body }: Sent): HTMLElement {
  const where = to ? `To ${to}` : 'To nowhere: no endpoint is configured'
  const text = el('pre', { tabindex: '0', 'aria-label': 'The record' }, readable(body))
  return el('li', {}, el('details', {}, el('summary', {}, icon('down'), where), text))
}

/** JSON over several lines; a form is one line for each field. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body.replaceAll('&', '\n')
  }
}
