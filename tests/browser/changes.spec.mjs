// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const paid = { id: 'checkout', question: 'How was it?', touchpoint: 'paid', when: { event: 'paid' } }
const pacing = { ...relaxed, afterAnswer: '90d' }
const text = 'Checkout now has three steps.'
const told = `You told us. We changed it. ${text} Better now?`
/** Tomorrow in every time zone is today somewhere. @param {number} days */
const dayIn = (days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10)

/** The page answers, and the file has a change when two days have passed. @param {any} host @param {Page} page @param {string} face */
async function answerThenChange(host, page, face) {
  await page.clock.install()
  host.serve('/prompts.json', { prompts: [paid], pacing })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).event('paid')
  await promptOn(page).answer(face)
  await expect(promptOn(page).sentence(outcome.sent)).toBeVisible()
  await promptOn(page).button('Close').click()
  await page.clock.setFixedTime(Date.now() + 2 * 864e5)
  host.serve('/prompts.json', { prompts: [paid], pacing, changes: [{ date: dayIn(1), touchpoint: 'paid', text }] })
  await page.goto(host.url)
  await moodOn(page).started()
  return `change:paid:${dayIn(1)}`
}

test('who answered low is told once, and what they say now arrives', async ({ host, page }) => {
  const id = await answerThenChange(host, page, 'Unhappy')
  expect(await moodOn(page).stopsOf(id)).toEqual([])
  await moodOn(page).event('paid')
  const { host: prompt, face, button, comment, sentence } = promptOn(page)
  await expect(prompt.getByRole('group', { name: told })).toBeVisible()
  await face('Happy').click()
  await expect(comment).toHaveCount(0)
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken().slice(1)).toMatchObject([
    { prompt: id, touchpoint: 'paid', answers: [{ question: 'better', value: 4, band: 'high', text: told }] },
  ])
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).event('paid')
  expect(await moodOn(page).stopsOf(id)).toEqual(['told-already'])
  expect(await moodOn(page).heard('shown')).toEqual([])
})

test('who answered well is not told', async ({ host, page }) => {
  const id = await answerThenChange(host, page, 'Very happy')
  await moodOn(page).event('paid')
  expect(await moodOn(page).stopsOf(id)).toEqual(['not-low-here'])
  expect(await moodOn(page).heard('shown')).toEqual([])
})

test('who never answered is asked as ever; the part that tells is fetched where the file has changes', async ({
  host,
  page,
}) => {
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => fetched.push(request.url()))
  const isFetched = () => fetched.some((url) => /tellChanges|rareGates/.test(url))
  host.serve('/prompts.json', { prompts: [paid] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).explain()
  expect(isFetched()).toBe(false)
  host.serve('/prompts.json', { prompts: [paid], changes: [{ date: dayIn(-2), touchpoint: 'paid', text }] })
  await page.goto(host.url)
  await moodOn(page).started()
  expect(await moodOn(page).stopsOf(`change:paid:${dayIn(-2)}`)).toEqual(['not-low-here'])
  expect(isFetched()).toBe(true)
  await moodOn(page).event('paid')
  await expect(promptOn(page).host).toContainText('How was it?')
  expect(await moodOn(page).heard('shown')).toMatchObject([{ prompt: 'checkout' }])
})

test('the panel lists it with its reason, and shows it', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [paid], changes: [{ date: dayIn(-2), touchpoint: 'paid', text }] })
  await page.goto(`${host.url}/?moodpoint=preview`)
  const panel = page.locator('moodpoint-panel')
  await expect(panel).toContainText('This device has rated nothing at "paid".')
  await panel.getByRole('button', { name: /Show now: change:paid/ }).click()
  await expect(promptOn(page).host).toContainText(told)
})

test('in the panel a text shows the name of what the page has not said', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [{ id: 'order', question: 'How was {product}?', when: { event: 'x' } }] })
  await page.goto(`${host.url}/?moodpoint=preview`)
  const panel = page.locator('moodpoint-panel')
  await expect(panel).toContainText('Its texts name "product", and your page has not said that yet.')
  await panel.getByRole('button', { name: 'Show now: order' }).click()
  await expect(promptOn(page).host).toContainText(/How was .?\[product\].?\?/)
})
