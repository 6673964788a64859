// @ts-check
import { byId } from './element.js'
import { forgetAll } from './stored.js'
import './waiting.js'

/** @param {string} text */
function say(text) {
  byId('tools-said').textContent = text
}

/**
 * Sets a switch of the server, for everybody who is in the shop.
 *
 * @param {Record<string, string>} changes
 */
async function setSwitch(changes) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/demo/switches', { method: 'POST', headers, body: JSON.stringify(changes) })
  if (!response.ok) throw new Error(`the switch answered ${response.status}`)
}

/**
 * Deletes what moodpoint kept; says no when another tab still holds it open.
 *
 * @returns {Promise<boolean>}
 */
function deleteDatabase() {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('moodpoint')
    request.onsuccess = () => resolve(true)
    request.onerror = () => resolve(false)
    request.onblocked = () => resolve(false)
  })
}

byId('tools-visitor').addEventListener('click', async () => {
  if (window.moodpoint && 'destroy' in window.moodpoint) window.moodpoint.destroy()
  forgetAll()
  if (await deleteDatabase()) location.reload()
  else say('Another tab holds on to what it knows: close it and try again.')
})

byId('tools-pacing').addEventListener('change', async ({ target }) => {
  const isIgnored = /** @type {HTMLInputElement} */ (target).checked
  await setSwitch({ pacing: isIgnored ? 'off' : 'on' }).then(
    () => location.reload(),
    () => say('The server does not answer.'),
  )
})

byId('tools-endpoint').addEventListener('change', async ({ target }) => {
  const { value } = /** @type {HTMLInputElement} */ (target)
  await setSwitch({ endpoint: value }).then(
    () => say(''),
    () => say('The server does not answer.'),
  )
})

byId('tools-story').addEventListener('change', async ({ target }) => {
  const { name, checked } = /** @type {HTMLInputElement} */ (target)
  await setSwitch({ [name]: checked ? 'broken' : 'fixed' }).then(
    () => location.reload(),
    () => say('The server does not answer.'),
  )
})
