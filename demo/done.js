// @ts-check
import { byId } from './element.js'
import { readOrders } from './orders.js'
import { keep, recall } from './stored.js'
import { tellOutcome } from './tellWidget.js'
import { showItems, showTotals } from './totals.js'

const [order] = readOrders()

if (order && recall('told-order', '') !== order.number) {
  keep('told-order', order.number)
  tellOutcome('converted', order.totals.total / 100)
}

if (order) {
  byId('done-number').textContent = order.number
  byId('done-way').textContent =
    order.delivery === 'pickup' ? 'to be fetched at the boathouse' : 'by post, with you in four to six days'
  showItems(byId('short-lines'), order.items)
  showTotals(byId('totals'), order.totals)
  byId('done-order').hidden = false
}
