// @ts-check
import { byId } from './element.js'

/** @param {{ state: string }[]} records */
function inWords(records) {
  const parked = records.filter(({ state }) => state === 'parked').length
  return parked ? `${records.length - parked}, parked: ${parked}` : String(records.length)
}

window.moodpoint ||= []
window.moodpoint.push((mood) => {
  const update = async () => {
    const text = await mood.outbox.list().then(inWords, () => '–')
    byId('tools-waiting').textContent = text
  }
  for (const name of ['record', 'delivered', 'parked', 'dropped']) mood.on(name, update)
  // Another tab may have delivered what this one was waiting for.
  document.addEventListener('visibilitychange', update)
  update()
})
