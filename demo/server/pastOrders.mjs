// @ts-check
import { money } from '../money.js'
import { html } from './template.mjs'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** What Ida ordered before you came; counted back from today, so that the account never looks abandoned. */
const before = [
  { number: 'MM-2284', daysAgo: 24, what: 'Moon cup with lid, Early Fog', cents: 5600 },
  { number: 'MM-2107', daysAgo: 81, what: 'Shore bowl × 2', cents: 5600 },
]

/** @param {Date} now */
export function pastOrders(now) {
  return before.map(({ number, daysAgo, what, cents }) => {
    const date = new Date(now.getTime() - daysAgo * 86_400_000)
    return html`<li class="order"><div><b>${number}</b> <span class="hint">${day.format(date)}, arrived</span></div><p>${what}</p><p class="order-price">${money(cents)}</p></li>`
  })
}
