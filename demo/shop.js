// @ts-check
import './tools.js'
import { readBasket } from './basket.js'

function showCount() {
  const count = readBasket().reduce((sum, { quantity }) => sum + quantity, 0)
  for (const place of document.querySelectorAll('[data-basket-count]')) place.textContent = String(count)
}

addEventListener('basket', showCount)
// The basket may have changed in another tab, or on a page this one was put aside for.
addEventListener('storage', showCount)
addEventListener('pageshow', showCount)
showCount()
