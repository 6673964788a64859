// @ts-check
import { money } from '../money.js'
import { findProduct, products } from '../products.js'
import { cards } from './shelf.mjs'
import { html } from './template.mjs'

/**
 * Pages of the story that are one thing when all is well, and another while a switch says broken.
 *
 * @typedef {import('./pages.mjs').Page} Page
 * @typedef {Pick<import('./switches.mjs').Switches, 'ad' | 'parcel' | 'reply' | 'desk'>} Faults
 */

function advertised() {
  const { cents, ...product } = /** @type {import('../products.js').Product} */ (findProduct('fog-cups'))
  return { ...product, price: money(cents) }
}

/** @returns {Page} */
export function adPage() {
  return { fragment: 'ad', values: advertised() }
}

/** @param {Faults} switches @returns {Page} */
export function offerPage({ ad }) {
  if (ad === 'fixed') return { fragment: 'offer', values: advertised() }
  const others = products.filter(({ slug }) => ['peat-caddy', 'drift-tray', 'bud-vase'].includes(slug))
  return { fragment: 'offer-broken', values: { others: cards(others) } }
}

const parcels = {
  fixed: {
    headline: 'It is with you',
    lead: 'Left the boathouse on Monday, came on Thursday, as promised.',
    hint: 'Straw and paper are the garden’s; the box may travel again.',
    steps: ['Monday: wrapped in straw', 'Tuesday: on its way', 'Thursday: at your door, before noon'],
  },
  broken: {
    headline: 'It is with you, six days late',
    lead: 'Promised for Thursday. Nobody wrote. It came the Wednesday after.',
    hint: 'For questions use the form, we answer within ten working days.',
    steps: [
      'Monday: label printed',
      'Thursday: on its way',
      'Friday: on its way',
      'Monday: on its way',
      'Tuesday: on its way',
      'Wednesday: left with a neighbour',
    ],
  },
}

/** @param {Faults} switches @returns {Page} */
export function deliveryPage({ parcel }) {
  const { steps, ...values } = parcels[parcel]
  return { fragment: 'delivery', values: { ...values, steps: steps.map((step) => html`<li>${step}</li>`) } }
}

const letters = {
  fixed: {
    when: 'two hours later',
    said: [
      'Dear Ida, I am sorry. I threw that bowl, and I know what it is like to open such a box. A new one comes out of the kiln on Friday.',
      'Keep the pieces if you like. We will bring the new one to your father by Sunday, with a card. Ilse',
    ],
  },
  broken: {
    when: 'nine days later',
    said: [
      'Customer, see section 7.4 of the terms: complaints about breakage have to be filed within 24 hours, with a form.',
      'Your request has been processed. Do not reply to this message.',
    ],
  },
}

/** @param {Faults} switches @returns {Page} */
export function casePage({ reply }) {
  const { when, said } = letters[reply]
  return { fragment: 'case', values: { when, letters: said.map((text) => html`<p class="said-by-us">${text}</p>`) } }
}

const windows = ['Orders', 'Parcels', 'Letters', 'Addresses', 'Glazes']

const clumsy = html`<p>To answer case 318, open every window and copy its number over.</p>
<ol class="windows">${windows.map(
  (name) =>
    html`<li><label><span>${name}</span><input class="window" inputmode="numeric" autocomplete="off" placeholder="copy 2284"></label></li>`,
)}</ol>
<p><button class="button" type="button" id="desk-answer" disabled>Answer</button></p>`

const handy = html`<p><b>Case 318</b>, Ida: a shore bowl came in pieces.</p>
<dl class="facts"><div><dt>Order</dt><dd>MM-2284, shore bowl × 1</dd></div><div><dt>Parcel</dt><dd>came on Thursday, box dented</dd></div><div><dt>Letters</dt><dd>one, today</dd></div></dl>
<p><button class="button" type="button" id="desk-answer">Throw a new one, and answer</button></p>`

/** @param {Faults} switches @returns {Page} */
export function deskPage({ desk }) {
  return { fragment: 'desk', values: { tool: desk === 'fixed' ? handy : clumsy } }
}
