// @ts-check
import { answerTo, excuseFor } from './chatAnswers.js'
import { byId, make } from './element.js'
import { isBroken } from './faults.js'
import { tellWidget } from './tellWidget.js'

/** People answer neither at once nor after a minute. */
const thinkingMs = 700

/** @type {HTMLFormElement} */
const question = byId('chat-form')
/** @type {HTMLFormElement} */
const end = byId('chat-end')
let asked = 0

/**
 * @param {string} text
 * @param {'us' | 'you'} who
 */
function say(text, who) {
  const line = Object.assign(make('p', text), { className: `said-by-${who}` })
  byId('chat-log').append(line)
  line.scrollIntoView({ block: 'nearest' })
}

/** @param {boolean} isOpen */
function show(isOpen) {
  byId('chat-open').hidden = !isOpen
  byId('chat-closed').hidden = isOpen
}

question.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = String(new FormData(question).get('text')).trim()
  if (!text) return
  asked += 1
  say(text, 'you')
  question.reset()
  const answer = isBroken('chat') ? excuseFor(asked) : answerTo(text)
  setTimeout(() => say(answer, 'us'), thinkingMs)
})

end.addEventListener('submit', (event) => {
  event.preventDefault()
  const answered = String(new FormData(end).get('answered') ?? 'not said')
  show(false)
  byId('chat-farewell').focus()
  tellWidget('chat-closed', { answered, asked })
})

byId('chat-again').addEventListener('click', () => {
  asked = 0
  end.reset()
  show(true)
  byId('chat-text').focus()
})

show(true)
