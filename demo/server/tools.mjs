// @ts-check
import { html } from './template.mjs'

/** The positions worth a button; `html` is for tests, which set it by request. */
const offered = ['on', 'off', 'slow', '500', '429']

/**
 * The scenes of the story, with the switch of each fault.
 *
 * @type {[name: string, address: string, fault: keyof import('./switches.mjs').Switches | null, says: string][]}
 */
const scenes = [
  ['Ad', '/ad', 'ad', 'leads elsewhere'],
  ['Shelf', '/catalogue', 'menu', 'no menu on phones, dull search'],
  ['Checkout', '/checkout', 'checkout', 'seven steps'],
  ['Chat', '/help#chat', 'chat', 'a machine answers'],
  ['Parcel', '/delivery', 'parcel', 'six days late'],
  ['Case', '/case', 'reply', 'rude reply'],
  ['Renewal', '/account#membership', null, ''],
  ['Back office', '/desk', 'desk', 'clumsy tool'],
]

/** @param {import('./switches.mjs').Switches} switches */
function sceneChoices(switches) {
  return scenes.map(([name, address, fault, says], index) => {
    const isChecked = fault && switches[fault] === 'broken' && html` checked`
    const label = fault && html`<label><input type="checkbox" name="${fault}"${isChecked}><span>${says}</span></label>`
    return html`<li><a href="${address}">${index + 1} ${name}</a>${label}</li>`
  })
}

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
    <a href="/inbox">Inbox</a> <a href="/results">Results</a>
    <details class="tools-story" id="tools-story"><summary>Story</summary><ol>${sceneChoices(switches)}<li>9 Tunnel: switch the endpoint off, answer, switch it on</li></ol></details>
    <p class="tools-said" id="tools-said" role="status"></p>
  </div>
</aside>
<script src="/tools-open.js"></script>`
}
