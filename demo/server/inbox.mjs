// @ts-check
import { renderDesk } from './deskLayout.mjs'
import { face, faceOf } from './face.mjs'
import { inboxEntry } from './inboxEntry.mjs'
import { html } from './template.mjs'
import { tenSeconds } from './tenSeconds.mjs'

/**
 * Names people read in place of ids.
 *
 * @typedef {{ touchpoint(id: string): string, option(id: string): string }} Words
 */

/** How many faces the strip on top shows. */
const stripLength = 24

/** @param {any} text a text of the prompt file, plain or by language */
const english = (text) => (typeof text === 'string' ? text : text?.en)

/**
 * @param {any} file
 * @returns {Words}
 */
function wordsOf({ prompts = [], journey = [] }) {
  const touchpoints = new Map(journey.map((/** @type {any} */ each) => [each.touchpoint, english(each.name)]))
  const followUps = prompts.flatMap((/** @type {any} */ prompt) => [
    ...Object.values(prompt.followUp ?? {}),
    ...(prompt.questions ?? []),
  ])
  const options = followUps.flatMap((/** @type {any} */ followUp) => followUp.options ?? [])
  const optionNames = new Map(options.map((/** @type {any} */ option) => [option.id, english(option.text)]))
  return { touchpoint: (id) => touchpoints.get(id) ?? id, option: (id) => optionNames.get(id) ?? id }
}

/** @param {any[]} records */
function strip(records) {
  const ratings = records.flatMap(
    ({ answers }) => answers.find((/** @type {any} */ { value }) => typeof value === 'number') ?? [],
  )
  return html`<p class="strip" aria-hidden="true">${ratings.slice(0, stripLength).map(faceOf)}</p>`
}

/**
 * @param {any[]} records
 * @param {any} promptFile
 */
function entries(records, promptFile) {
  const words = wordsOf(promptFile)
  const count = records.length === 1 ? 'One answer' : `${records.length} answers, newest first`
  return html`<p class="lead">${count}.</p>${strip(records)}<ol class="felts">${records.map((record) => inboxEntry(record, words))}</ol>`
}

const nobody = html`<div class="empty">
  <p class="strip">${[1, 2, 3, 4, 5].map(face)}</p>
  <p class="lead">Nobody has said anything yet. To be the first:</p>
  <ol class="next">
    <li>Put something in <a href="/catalogue">the basket</a> and place an order.</li>
    <li>On the confirmation a question appears. Tap a face, write a sentence, send.</li>
    <li>Come back here. In a hurry? <a href="/checkout/done">Start at the confirmation</a>.</li>
  </ol>
</div>`

/**
 * What people felt, as a page.
 *
 * @param {any[]} records newest first
 * @param {any} promptFile
 * @param {Map<string, number[]>} seconds from showing to answer, by prompt
 */
export function renderInbox(records, promptFile, seconds) {
  const main = html`<h1>What people felt</h1>
<p class="fresh" id="fresh" role="status"></p>
${tenSeconds(seconds)}
${records.length > 0 ? entries(records, promptFile) : nobody}`
  const newest = records[0]?.id
  return renderDesk({ title: 'What people felt – Inbox', name: 'moodpoint inbox', main, newest, script: '/inbox.js' })
}
