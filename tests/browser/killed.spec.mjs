// @ts-check
import { expect, test } from './harness/test.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { keysOnDevice } from './pages/keysOnDevice.mjs'

const prompt = (/** @type {string} */ path) => `moodpoint-prompt >>> ${path}`

test('an answer outlives a browser killed right after the thank-you, and arrives once', {
  tag: '@engines',
}, async ({ demo, engine }) => {
  demo.setSwitch({ endpoint: 'off' })
  const browser = await engine.launch()
  const page = await browser.open(`${demo.url}/checkout/done`)
  await page.click(prompt('[aria-label=Unhappy]'))
  await page.type(prompt('textarea'), 'Der Tee fehlte 🫖')
  await page.click(prompt('button:text(Send)'))
  await page.waitFor(prompt('h2:text(Thank you)'))
  await browser.kill()
  expect(await inboxOf(demo)).toEqual([])

  demo.setSwitch({ endpoint: 'on' })
  const later = await (await engine.launch({ profile: browser.profile })).open(`${demo.url}/cart`)
  await later.waitFor(isPaid)
  expect(await inboxOf(demo)).toMatchObject([
    { prompt: 'order-confirmed', ending: 'sent', answers: [{ value: 2 }, { comment: 'Der Tee fehlte 🫖' }] },
  ])
  const [first, ...others] = demo.requests.filter(({ status }) => status === 200)
  expect(others).toEqual([])
  const failed = demo.requests.filter(({ status }) => status === 0)
  expect(failed.length).toBeGreaterThan(0)
  expect(JSON.parse(first.body)).toMatchObject({ page: `${demo.url}/checkout/done`, ending: 'sent' })
})

test('a rating outlives a browser killed before Send, without the words', { tag: '@engines' }, async ({
  demo,
  engine,
}) => {
  const browser = await engine.launch()
  const page = await browser.open(`${demo.url}/checkout/done`)
  await page.click(prompt('[aria-label=Unhappy]'))
  await page.type(prompt('textarea'), 'Nobody reads this')
  await expect.poll(async () => (await page.evaluate(keysOnDevice)).join()).toContain('d:')
  await browser.kill()

  const later = await (await engine.launch({ profile: browser.profile })).open(`${demo.url}/cart`)
  await later.waitFor(async (url) => (await (await fetch(url)).json()).records.length, `${demo.url}/inbox.json`)
  await later.waitFor(isPaid)
  const [row, ...others] = await inboxOf(demo)
  expect(others).toEqual([])
  expect(row).toMatchObject({ prompt: 'order-confirmed', ending: 'left', answers: [{ value: 2, band: 'low' }] })
  expect(row.answers).toHaveLength(1)
  expect(demo.requests.map(({ body }) => body).join()).not.toContain('Nobody')
})

/** Runs inside the page by its source. */
const isPaid = async () => {
  const { outbox } = /** @type {any} */ (window).moodpoint
  await outbox.flush()
  return (await outbox.list()).length === 0
}
