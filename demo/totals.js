// @ts-check
import { make } from './element.js'
import { money } from './money.js'

/** @typedef {{ name: string, quantity: number, cents: number }} Item */
/** @typedef {{ pieces: number, delivery: number, total: number }} Totals */

/**
 * Writes pieces, delivery and total into a description list.
 *
 * @param {HTMLElement} list
 * @param {Totals} totals
 */
export function showTotals(list, { pieces, delivery, total }) {
  const rows = [
    ['Pieces', money(pieces)],
    ['Delivery', delivery ? money(delivery) : 'free'],
    ['Total, tax included', money(total)],
  ]
  list.replaceChildren(...rows.map(([name, amount]) => make('div', make('dt', name), make('dd', amount))))
}

/**
 * Writes what is bought, one short line a piece.
 *
 * @param {HTMLElement} list
 * @param {Item[]} items
 */
export function showItems(list, items) {
  const lines = items.map(({ name, quantity, cents }) =>
    make('li', make('span', quantity > 1 ? `${name} × ${quantity}` : name), make('span', money(cents))),
  )
  list.replaceChildren(...lines)
}
