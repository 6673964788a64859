// @ts-check
import { readFile } from 'node:fs/promises'
import { money } from '../money.js'
import { findProduct, products } from '../products.js'
import { renderCatalogue } from './catalogue.mjs'
import { pastOrders } from './pastOrders.mjs'
import { cards, kindNames } from './shelf.mjs'
import { adPage, casePage, deliveryPage, deskPage, offerPage } from './stories.mjs'
import { fill, html } from './template.mjs'

/**
 * A page's fragment and what is put into it; `null` when the address names nothing.
 *
 * @typedef {{ fragment: string, values?: Record<string, unknown> }} Page
 * @typedef {import('./switches.mjs').Switches} Switches
 * @typedef {(url: URL, switches: Switches) => Page | null} FindPage
 */

const bySlug = (/** @type {string[]} */ ...slugs) => products.filter(({ slug }) => slugs.includes(slug))

/** @param {string} slug @returns {Page | null} */
function productPage(slug) {
  const product = findProduct(slug)
  if (!product) return null
  const at = products.indexOf(product)
  const beside = [1, 4, 8].map((step) => products[(at + step) % products.length])
  const facts = product.facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)
  const more = { kindName: kindNames[product.kind], price: money(product.cents), facts, beside: cards(beside) }
  return { fragment: 'product', values: { ...product, ...more } }
}

/** @type {Record<string, FindPage>} */
const pages = {
  '/': () => ({
    fragment: 'landing',
    values: {
      kiln: cards(bySlug('heron-teapot', 'fog-cups', 'reed-pitcher', 'bud-vase')),
      teas: cards(products.filter(({ kind }) => kind === 'tea')),
    },
  }),
  '/ad': adPage,
  '/offer': (_url, switches) => offerPage(switches),
  '/catalogue': (url, { menu }) => ({
    fragment: 'catalogue',
    values: renderCatalogue(url.searchParams, menu === 'broken'),
  }),
  '/cart': () => ({ fragment: 'cart' }),
  '/checkout': () => ({ fragment: 'checkout' }),
  '/checkout/done': () => ({ fragment: 'done' }),
  '/help': () => ({ fragment: 'help' }),
  '/delivery': (_url, switches) => deliveryPage(switches),
  '/case': (_url, switches) => casePage(switches),
  '/desk': (_url, switches) => deskPage(switches),
  '/account': () => ({ fragment: 'account', values: { orders: pastOrders(new Date()) } }),
}

/**
 * @param {URL} url
 * @param {Switches} switches
 */
export function findPage(url, switches) {
  const slug = /^\/product\/([\w-]+)$/.exec(url.pathname)?.[1]
  if (slug) return productPage(slug)
  return Object.hasOwn(pages, url.pathname) ? pages[url.pathname](url, switches) : null
}

/**
 * Reads and fills a fragment, and takes its title out.
 *
 * @param {Page} page
 */
export async function readPage({ fragment, values = {} }) {
  const text = await readFile(new URL(`../pages/${fragment}.html`, import.meta.url), 'utf8')
  const [, title = '', main = text] = /^<title>(.*)<\/title>\n([\s\S]*)$/.exec(String(fill(text, values))) ?? []
  return { title, main }
}
