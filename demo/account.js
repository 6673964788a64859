// @ts-check
import { byId } from './element.js'
import { money } from './money.js'
import { readOrders } from './orders.js'
import { keep, recall } from './stored.js'
import { tellOutcome, tellWidget } from './tellWidget.js'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** @param {import('./orders.js').Order} order */
function drawOrder({ number, at, items, totals }) {
  /** @type {HTMLTemplateElement} */
  const template = byId('order-row')
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const texts = {
    b: number,
    '.hint': `${day.format(new Date(at))}, being wrapped`,
    p: items.map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name)).join(', '),
    '.order-price': money(totals.total),
  }
  for (const [selector, text] of Object.entries(texts)) {
    const place = row.querySelector(selector)
    if (place) place.textContent = text
  }
  return row
}

/**
 * @param {'member' | 'sure' | 'gone'} step
 * @param {string} [focus] id of what to lead to
 */
function show(step, focus) {
  byId('member').hidden = step === 'gone'
  byId('sure').hidden = step !== 'sure'
  byId('gone').hidden = step !== 'gone'
  byId('cancel').setAttribute('aria-expanded', String(step === 'sure'))
  if (focus) byId(focus).focus()
}

/** @param {boolean} isMember */
function settle(isMember) {
  keep('membership', isMember)
  show(isMember ? 'member' : 'gone', isMember ? 'cancel' : 'gone-text')
}

const now = new Date()
byId('end-date').textContent = day.format(new Date(now.getFullYear(), now.getMonth() + 1, 0))
byId('orders').prepend(...readOrders().map(drawOrder))
byId('cancel').addEventListener('click', () => show('sure', 'sure-text'))
byId('keep').addEventListener('click', () => settle(true))
byId('resume').addEventListener('click', () => settle(true))
byId('cancel-now').addEventListener('click', () => {
  settle(false)
  tellOutcome('churned')
  tellWidget('membership-cancelled')
})
byId('renew').addEventListener('click', () => {
  byId('renewed').textContent = 'Renewed for a year. The next tin is yours.'
  tellOutcome('retained')
  tellWidget('membership-renewed')
})
show(recall('membership', true) ? 'member' : 'gone')
