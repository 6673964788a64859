// @ts-check
import { readBasket, setQuantity, sumUp } from './basket.js'
import { byId } from './element.js'
import { money } from './money.js'
import { showTotals } from './totals.js'

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
const find = (root, selector) => /** @type {HTMLElement} */ (root.querySelector(selector))

/** @param {import('./basket.js').Line} line */
function drawLine({ product, quantity }) {
  /** @type {HTMLTemplateElement} */
  const template = byId('line')
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  for (const link of row.querySelectorAll('a')) link.href = `/product/${product.slug}`
  find(row, '.line-art').classList.add(`tone-${product.tone}`)
  find(row, 'img').setAttribute('src', `/art/${product.slug}.svg`)
  find(row, 'h2 a').textContent = product.name
  find(row, '.hint').textContent = `${product.glaze}, ${money(product.cents)} each`
  find(row, 'label span').textContent = `How many: ${product.name}`
  find(row, '.line-price').textContent = money(product.cents * quantity)
  wire(row, product, quantity)
  return row
}

/**
 * @param {DocumentFragment} row
 * @param {import('./products.js').Product} product
 * @param {number} quantity
 */
function wire(row, { slug, name }, quantity) {
  const input = /** @type {HTMLInputElement} */ (find(row, 'input'))
  input.value = String(quantity)
  input.dataset.slug = slug
  input.addEventListener('change', () => {
    setQuantity(slug, Math.max(1, input.valueAsNumber || quantity))
    draw()
    find(document, `[data-slug="${slug}"]`).focus()
  })
  const remove = find(row, 'button')
  remove.setAttribute('aria-label', `Remove ${name}`)
  remove.addEventListener('click', () => {
    setQuantity(slug, 0)
    draw()
    byId('basket-said').textContent = `${name} removed.`
    byId('cart-title').focus()
  })
}

function draw() {
  const lines = readBasket()
  const totals = sumUp(lines)
  byId('basket').hidden = lines.length === 0
  byId('empty').hidden = lines.length > 0
  byId('lines').replaceChildren(...lines.map(drawLine))
  showTotals(byId('totals'), totals)
  byId('free-hint').textContent = totals.untilFree ? `${money(totals.untilFree)} more and we send it free.` : ''
}

addEventListener('storage', draw)
draw()
