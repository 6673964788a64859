// @ts-check
import { faceOf, sayRating } from './face.mjs'
import { html } from './template.mjs'

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Where on the emotional journey an answer lies, in words. */
const bandNames = { low: 'Low point', mid: 'In between', high: 'High point' }

/** A shorter delay than this is the network's business, not a story. */
const lateMs = 60_000

/** @typedef {import('./inbox.mjs').Words} Words */

/**
 * @param {any} answer
 * @param {Words} words
 */
function saidMore(answer, words) {
  if (answer.comment)
    return html`<div class="asked">${answer.text}</div><blockquote dir="auto">${answer.comment}</blockquote>`
  if (!answer.choices) return ''
  const chosen = answer.choices.map((/** @type {string} */ id) => html`<li>${words.option(id)}</li>`)
  return html`<div class="asked">${answer.text}</div><ul class="chosen">${chosen}</ul>`
}

/** @param {string} at */
const time = (at) => html`<time datetime="${at}">${clock.format(new Date(at))}</time>`

/** @param {any} record */
function when(record) {
  const isLate = record.receivedAt && Date.parse(record.receivedAt) - Date.parse(record.answeredAt) > lateMs
  return isLate ? html`${time(record.answeredAt)}, arrived ${time(record.receivedAt)}` : time(record.answeredAt)
}

/** @param {any} record */
function circumstances(record) {
  const { device, input, language, online } = record.env
  const ending = record.ending !== 'sent' && html`<li>${record.ending} without pressing Send</li>`
  return html`<ul class="around"><li>${when(record)}</li><li>${URL.canParse(record.page) ? new URL(record.page).pathname : record.page}</li><li>${device}, ${input}, ${language}</li>${!online && html`<li>answered offline</li>`}${ending}${record.synthetic && html`<li>simulated shopper</li>`}</ul>`
}

/**
 * One answer: the face, the words, and where it happened.
 *
 * @param {any} record
 * @param {Words} words
 */
export function inboxEntry(record, words) {
  const rating = record.answers.find((/** @type {any} */ answer) => typeof answer.value === 'number')
  const rest = record.answers.filter((/** @type {any} */ answer) => answer !== rating)
  return html`<li class="felt" id="${record.id}"><article>
    ${rating && faceOf(rating)}
    <div>
      <p class="where"><b>${words.touchpoint(record.touchpoint)}</b> <span class="corner">${[record.stage, record.corner].filter(Boolean).join(' · ')}</span></p>
      <h2>${rating ? sayRating(rating) : 'A word'} ${rating && html`<span class="band band-${rating.band}">${bandNames[/** @type {'low'} */ (rating.band)]}</span>`}</h2>
      ${rating && html`<div class="asked">${rating.text}</div>`}
      ${rest.map((/** @type {any} */ answer) => saidMore(answer, words))}
      ${circumstances(record)}
    </div>
  </article></li>`
}
