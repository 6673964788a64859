// @ts-check
import { createReceiver } from 'moodpoint/receiver'
import { createSqliteStore } from 'moodpoint/receiver/sqlite'

/** @type {import('./postFromProcess.js').Job} */
const { file, name, ids } = JSON.parse(process.argv[2] ?? '{}')
const store = await createSqliteStore({ file })
const receive = createReceiver({ store })

/** @param {string} id */
const aRecord = (id) => ({
  ...{ v: 1, id, kind: 'response', prompt: 'several-processes', wording: 'w', touchpoint: name },
  ...{ stage: null, corner: null, area: null, people: null, visit: null, step: null, page: '', share: 1, sdk: 'test' },
  answers: [{ question: 'because', scale: 'comment', text: 'Why?', comment: name }],
  ...{ ending: 'sent', shownAt: '2026-12-03T10:15:00Z', answeredAt: '2026-12-03T10:15:06Z', seconds: 6 },
  env: { device: 'phone', input: 'touch', online: true, language: 'en' },
})

/** @param {string} id */
async function post(id) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(aRecord(id)) }
  const response = await receive(new Request('http://localhost/feedback', init))
  return { status: response.status, accepted: (await response.json()).accepted }
}

console.log(JSON.stringify(await Promise.all(ids.map(post))))
await store.close()
