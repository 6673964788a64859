// @ts-check
import { html } from './template.mjs'

/** The positions worth a button; `html` is for tests, which set it by request. */
const offered = ['on', 'off', 'slow', '500', '429']

/** @param {import('./switches.mjs').Switches} switches */
function endpointChoices(switches) {
  return offered.map(
    (position) =>
      html`<label><input type="radio" name="endpoint" value="${position}"${switches.endpoint === position && html` checked`}><span>${position}</span></label>`,
  )
}

/**
 * The strip above the shop: plainly not part of it, and never where the widget floats.
 *
 * @param {import('./switches.mjs').Switches} switches
 */
export function renderTools(switches) {
  return html`<aside class="tools" id="tools" aria-label="Demo tools">
  <button class="tools-toggle" id="tools-toggle" type="button" aria-expanded="false" aria-controls="tools-panel">Demo tools</button>
  <p class="tools-waiting">waiting<span class="tools-where"> on this device</span>: <b id="tools-waiting">–</b></p>
  <div class="tools-panel" id="tools-panel" hidden>
    <button id="tools-visitor" type="button" title="Forgets all that this browser knows, answers still waiting included">New visitor</button>
    <label class="tools-check"><input id="tools-pacing" type="checkbox"${switches.pacing === 'off' && html` checked`}><span>Ignore pacing</span></label>
    <fieldset id="tools-endpoint"><legend>Endpoint</legend>${endpointChoices(switches)}</fieldset>
    <a href="/inbox">Inbox</a>
    <p class="tools-said" id="tools-said" role="status"></p>
  </div>
</aside>
<script src="/tools-open.js"></script>`
}
