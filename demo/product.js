// @ts-check
import { maxQuantity, quantityOf, setQuantity } from './basket.js'
import { byId, make } from './element.js'

/** @type {HTMLFormElement} */
const form = byId('buy')
const { slug = '', name = '' } = form.dataset

/** @returns {(string | Node)[]} */
function outcome() {
  const quantity = quantityOf(slug)
  if (quantity === 0) return ['This browser does not let the shop remember anything.']
  const full = quantity === maxQuantity ? ' That is as many as we can throw at a time.' : ''
  const link = Object.assign(make('a', 'See your basket'), { href: '/cart' })
  return [`${name}: ${quantity} in your basket.${full} `, link]
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  setQuantity(slug, quantityOf(slug) + Number(new FormData(form).get('quantity')))
  byId('buy-said').replaceChildren(...outcome())
})
