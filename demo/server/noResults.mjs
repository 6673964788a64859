// @ts-check

import { renderDesk } from './deskLayout.mjs'
import { face } from './face.mjs'
import { html } from './template.mjs'

const nothing = html`<h1>How it felt</h1>
<div class="empty">
  <p class="strip">${[1, 2, 3, 4, 5].map(face)}</p>
  <p class="lead">There is nothing to draw yet. To fill these pages:</p>
  <ol class="next">
    <li>Run <code>npm run simulate</code> in another terminal. Simulated shoppers walk through this shop, and what they say comes here: less than a minute.</li>
    <li>Or answer yourself: <a href="/checkout/done">the confirmation of an order</a> asks after a second. Five answers are the least that is shown.</li>
  </ol>
  <p><a class="button" href="/results">Look again</a></p>
</div>`

/** The results before there are any. */
export function renderNoResults() {
  return renderDesk({ title: 'How it felt – Results', name: 'moodpoint results', main: nothing })
}
