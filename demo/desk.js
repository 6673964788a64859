// @ts-check
import { byId } from './element.js'
import { tellWidget } from './tellWidget.js'

window.moodpoint ||= []
window.moodpoint.push((mood) => mood.setTraits({ people: 'employees' }))

const answer = /** @type {HTMLButtonElement} */ (byId('desk-answer'))
const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('input.window')])

byId('desk-case').addEventListener('input', () => {
  answer.disabled = fields.some(({ value }) => value.trim() !== '2284')
})
answer.addEventListener('click', () => {
  byId('desk-said').textContent = 'Case 318 is answered.'
  answer.disabled = true
  tellWidget('desk-case-closed')
})
byId('desk-shift').addEventListener('click', () => tellWidget('shift-ended'))
