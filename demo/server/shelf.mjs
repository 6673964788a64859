// @ts-check
import { money } from '../money.js'
import { products } from '../products.js'
import { html } from './template.mjs'

/** @typedef {import('../products.js').Product} Product */

/** @type {Record<string, string>} */
export const kindNames = { pots: 'Pots and trays', cups: 'Cups and bowls', tea: 'Tea' }

/**
 * Every word has to occur somewhere in what is written about the piece.
 *
 * @param {string} query
 * @param {string} kind
 */
export function searchShelf(query, kind) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter((product) => {
    const text = [product.name, product.glaze, kindNames[product.kind], product.line, product.text]
      .join(' ')
      .toLowerCase()
    return (!kind || product.kind === kind) && words.every((word) => text.includes(word))
  })
}

/** @param {Product} product */
function card(product) {
  return html`<li class="card"><a href="/product/${product.slug}">
    <span class="card-art tone-${product.tone}"><img src="/art/${product.slug}.svg" alt="" width="400" height="400"></span>
    <span class="card-words"><b>${product.name}</b><span class="card-price">${money(product.cents)}</span><span class="card-line">${product.line}</span></span>
  </a></li>`
}

/** @param {Product[]} pieces */
export function cards(pieces) {
  return pieces.map(card)
}
