// @ts-check
import { sumUp } from './basket.js'
import { keep, recall } from './stored.js'

/**
 * An order as this browser keeps it. Name and address are not in it: nobody is going to post the parcel.
 *
 * @typedef {object} Order
 * @property {string} number
 * @property {string} at
 * @property {'post' | 'pickup'} delivery
 * @property {import('./totals.js').Item[]} items
 * @property {import('./totals.js').Totals} totals
 */

/**
 * Newest first.
 *
 * @returns {Order[]}
 */
export function readOrders() {
  return recall('orders', [])
}

/**
 * @param {import('./basket.js').Line[]} lines
 * @param {'post' | 'pickup'} delivery
 */
export function placeOrder(lines, delivery) {
  const orders = readOrders()
  /** @type {Order} */
  const order = {
    number: `MM-${2310 + orders.length * 7}`,
    at: new Date().toISOString(),
    delivery,
    items: lines.map(({ product, quantity }) => ({ name: product.name, quantity, cents: product.cents * quantity })),
    totals: sumUp(lines, { isFetched: delivery === 'pickup' }),
  }
  keep('orders', [order, ...orders])
}
