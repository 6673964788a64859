// @ts-check
import { emptyBasket, readBasket, sumUp } from './basket.js'
import { byId } from './element.js'
import { isBroken } from './faults.js'
import { complain } from './formProblems.js'
import { placeOrder } from './orders.js'
import { makeSevenSteps } from './sevenSteps.js'
import { showItems, showTotals } from './totals.js'

/** @type {HTMLFormElement} */
const form = byId('order')

function delivery() {
  return new FormData(form).get('delivery') === 'pickup' ? 'pickup' : 'post'
}

function draw() {
  const lines = readBasket()
  byId('checkout').hidden = lines.length === 0
  byId('empty').hidden = lines.length > 0
  const items = lines.map(({ product, quantity }) => ({
    name: product.name,
    quantity,
    cents: product.cents * quantity,
  }))
  showItems(byId('short-lines'), items)
  showTotals(byId('totals'), sumUp(lines, { isFetched: delivery() === 'pickup' }))
}

if (isBroken('checkout')) makeSevenSteps(form)
form.addEventListener('change', draw)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  if (complain(form, byId('problem'))) return
  placeOrder(readBasket(), delivery())
  emptyBasket()
  location.assign('/checkout/done')
})
addEventListener('pageshow', draw)
draw()
