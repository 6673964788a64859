// @ts-check
import './tools.js'
import { readBasket } from './basket.js'
import { keep, recall } from './stored.js'
import { tellWidget } from './tellWidget.js'

function showCount() {
  const count = readBasket().reduce((sum, { quantity }) => sum + quantity, 0)
  for (const place of document.querySelectorAll('[data-basket-count]')) place.textContent = String(count)
}

addEventListener('basket', showCount)
// The basket may have changed in another tab, or on a page this one was put aside for.
addEventListener('storage', showCount)
addEventListener('pageshow', showCount)
showCount()

// Whoever leaves the checkout with a full basket is asked on the next page, and never held back.
const wasAtCheckout = recall('at-checkout', false)
const isAtCheckout = location.pathname === '/checkout'
if (isAtCheckout !== wasAtCheckout) keep('at-checkout', isAtCheckout)
if (wasAtCheckout && !location.pathname.startsWith('/checkout') && readBasket().length > 0) tellWidget('checkout-left')
