// @ts-check
import { findProduct } from './products.js'
import { keep, recall } from './stored.js'

/** More of one piece than this is a typing mistake or another shop. */
export const maxQuantity = 20

const freeFromCents = 6000
const postageCents = 490

/** @typedef {{ product: import('./products.js').Product, quantity: number }} Line */

/**
 * The basket as stored: slug to quantity. Pieces no longer sold are left out.
 *
 * @returns {Line[]}
 */
export function readBasket() {
  return Object.entries(recall('basket', {})).flatMap(([slug, stored]) => {
    const product = findProduct(slug)
    const quantity = Math.min(Math.trunc(Number(stored)), maxQuantity)
    return product && quantity > 0 ? [{ product, quantity }] : []
  })
}

/**
 * Puts that many in the basket, none takes the piece out.
 *
 * @param {string} slug
 * @param {number} quantity
 */
export function setQuantity(slug, quantity) {
  const basket = Object.fromEntries(readBasket().map((line) => [line.product.slug, line.quantity]))
  if (quantity > 0) basket[slug] = Math.min(Math.trunc(quantity), maxQuantity)
  else delete basket[slug]
  keep('basket', basket)
  dispatchEvent(new Event('basket'))
}

/** @param {string} slug */
export function quantityOf(slug) {
  return readBasket().find(({ product }) => product.slug === slug)?.quantity ?? 0
}

export function emptyBasket() {
  keep('basket', {})
  dispatchEvent(new Event('basket'))
}

/**
 * @param {Line[]} lines
 * @param {{ isFetched?: boolean }} [options] fetched at the boathouse, delivery costs nothing
 */
export function sumUp(lines, { isFetched = false } = {}) {
  const pieces = lines.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0)
  const delivery = isFetched || pieces >= freeFromCents || pieces === 0 ? 0 : postageCents
  return { pieces, delivery, total: pieces + delivery, untilFree: Math.max(freeFromCents - pieces, 0) }
}
