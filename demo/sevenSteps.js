// @ts-check
import { make } from './element.js'

/** @param {string} id @param {string} text */
function field(id, text) {
  const input = Object.assign(make('input'), { id, name: id, required: true, maxLength: 100, autocomplete: 'off' })
  const label = Object.assign(make('label', text), { htmlFor: id })
  return Object.assign(make('div', label, input), { className: 'field' })
}

/** @param {HTMLElement} part */
const controlsOf = (part) =>
  /** @type {NodeListOf<HTMLInputElement>} */ (part.querySelectorAll('input, select, textarea'))

/**
 * The fault of the checkout: what fits on one page is asked in seven, two of them for nothing.
 *
 * @param {HTMLFormElement} form
 */
export function makeSevenSteps(form) {
  const [where, ...rest] = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('fieldset')])
  const [name, email, ...address] = /** @type {HTMLElement[]} */ ([...where.children].slice(1))
  const account = field('account', 'Choose a customer name')
  const again = field('again', 'Your e-mail address once more')
  const submit = /** @type {HTMLElement} */ (form.querySelector('[type=submit]'))
  name.before(account)
  submit.before(again)
  /** @type {HTMLElement[][]} */
  const steps = [[account], [name, email], address, ...rest.map((part) => [part]), [again, submit]]
  const next = Object.assign(make('button', 'Next'), {
    type: 'button',
    className: 'button button-wide',
    id: 'next-step',
  })
  const told = Object.assign(make('p'), { className: 'hint', id: 'step' })
  submit.before(next)
  form.prepend(told)
  let at = 0
  const show = () => {
    for (const [index, parts] of steps.entries()) for (const part of parts) part.hidden = index !== at
    where.hidden = at > 2
    next.hidden = at === steps.length - 1
    told.textContent = `Step ${at + 1} of ${steps.length}`
  }
  next.addEventListener('click', () => {
    const controls = (steps[at] ?? []).flatMap((part) => [...controlsOf(part)])
    if (!controls.every((control) => control.reportValidity())) return
    at += 1
    show()
  })
  show()
}
