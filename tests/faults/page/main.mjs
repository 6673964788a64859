// @ts-check
import { patches } from './patches.mjs'
import { person } from './person.mjs'
import { setting, tell } from './tell.mjs'

// Sets the page up: what is broken first, then listeners, then moodpoint, so that nothing of it is missed.
const view = /** @type {any} */ (window)
const said = console.error
console.error = (...words) => {
  if (!String(words[0]).startsWith('[moodpoint]')) tell({ event: 'hostError', message: words.join(' ') })
  said(...words)
}
addEventListener('error', ({ message }) => tell({ event: 'hostError', message }))
addEventListener('unhandledrejection', ({ reason }) => tell({ event: 'hostError', message: `unhandled: ${reason}` }))
addEventListener('pageshow', ({ persisted }) => persisted && tell({ event: 'restored' }))

for (const name of setting.patches) {
  const patch = patches[name]
  if (!patch) throw new Error(`There is no patch "${name}"; there are ${Object.keys(patches)}`)
  patch()
}

view.person = person
view.moodpoint = []
view.moodpoint.push((/** @type {any} */ mood) => {
  for (const event of ['shown', 'record', 'delivered', 'parked', 'dropped', 'error']) {
    mood.on(event, (/** @type {any} */ detail) => {
      const { id, prompt, status, reason, code, message } = detail
      tell({ event, id, prompt, status, reason, code, message })
    })
  }
  view.started = true
})
const script = document.createElement('script')
script.src = '/moodpoint/moodpoint.js'
script.crossOrigin = 'anonymous'
Object.assign(script.dataset, { endpoint: '/feedback', prompts: '/prompts.json', ...setting.attributes })
document.head.append(script)

// The page above a sandboxed frame gives its orders by message.
addEventListener('message', async ({ data: { order, method, args }, source }) => {
  const call = /** @type {any} */ (person)[method]
  const outcome = await Promise.resolve(call(...args)).then(
    (value) => ({ value }),
    (error) => ({ error: String(error) }),
  )
  source?.postMessage({ order, ...outcome }, { targetOrigin: '*' })
})
