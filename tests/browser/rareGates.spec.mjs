// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'

const prompt = (/** @type {string} */ id, /** @type {object} */ more = {}) => ({
  ...{ id, question: `How was ${id}?`, when: { event: id } },
  ...more,
})
/** @param {any} host @param {object[]} prompts */
const serve = (host, prompts) => host.serve('/prompts.json', { prompts })
const chunk = '**/moodpoint-rareGates-*.js'

test('their chunk is fetched where a prompt needs one, and not before', async ({ host, page }) => {
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => fetched.push(request.url()))
  const isFetched = () => fetched.some((url) => url.includes('rareGates'))
  serve(host, [prompt('plain')])
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).explain()
  expect(isFetched()).toBe(false)
  serve(host, [prompt('plain'), prompt('picky', { hours: '00:00-24:00' })])
  await page.goto(host.url)
  await expect.poll(isFetched).toBe(true)
})

test('a failed import is one error: the prompts that need it stay silent and say why, the others ask', async ({
  host,
  page,
}) => {
  await page.route(chunk, (route) => route.abort())
  serve(host, [prompt('picky', { who: { devices: ['desktop'] } }), prompt('plain')])
  await page.goto(host.url)
  await moodOn(page).started()
  await expect.poll(() => moodOn(page).heard('error')).toMatchObject([{ code: 'import' }])
  await moodOn(page).event('picky')
  expect(await moodOn(page).stopsOf('picky')).toEqual(['not-loaded'])
  expect(await moodOn(page).stopsOf('plain')).toEqual([])
  await moodOn(page).event('plain')
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await moodOn(page).heard('shown')).toMatchObject([{ prompt: 'plain' }])
})

test('visitors are told apart by device, address, what led here, and what the page says of them', async ({
  host,
  page,
}) => {
  const who = { devices: ['desktop'], inputs: ['mouse'], languages: ['en'], visitors: 'new' }
  const came = { referrer: ['*.example'], utm: { source: ['mail*'] } }
  serve(host, [
    prompt('here', { who: { ...who, ...came }, query: { ref: ['*'] } }),
    prompt('came', { who: came }),
    prompt('pro', { who: { traits: { plan: ['pro'] } } }),
    prompt('phone', { who: { devices: ['phone'] } }),
  ])
  await page.goto(`${host.url}/?utm_source=mailing&ref=a`, { referer: 'https://news.example/today' })
  await moodOn(page).started()
  expect(await moodOn(page).stopsOf('here')).toEqual([])
  expect(await moodOn(page).stopsOf('phone')).toEqual(['other-device'])
  expect(await moodOn(page).stopsOf('pro')).toEqual(['other-trait'])
  await moodOn(page).setTraits({ plan: 'pro' })
  expect(await moodOn(page).stopsOf('pro')).toEqual([])
  await page.goto(`${host.url}/next`)
  await moodOn(page).started()
  expect(await moodOn(page).stopsOf('here')).toEqual(['other-query'])
  expect(await moodOn(page).stopsOf('came')).toEqual([])
  await moodOn(page).event('came')
  await expect(promptOn(page).faces).toHaveCount(5)
})
