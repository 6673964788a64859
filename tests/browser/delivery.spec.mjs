// @ts-check
import { expect, test } from './harness/test.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @type {[what: string, wake: (tab: Page) => Promise<unknown>][]} */
const wakings = [
  ['hear that the network is back', (tab) => tab.evaluate(() => dispatchEvent(new Event('online')))],
  ['are loaded anew', (tab) => tab.reload()],
]
for (const [what, wake] of wakings) {
  test(`two tabs that ${what} at the same time deliver one waiting record once`, async ({ host, context, page }) => {
    host.answer = 'off'
    const { answer, sentence } = promptOn(page)
    await page.goto(host.url)
    await answer('Happy', 'Both of us')
    await expect(sentence(outcome.saved)).toBeVisible()
    const other = await context.newPage()
    await other.goto(`${host.url}/other`)
    await moodOn(other).flush()
    expect(host.taken()).toEqual([])

    host.answer = {}
    const tabs = [page, other]
    await Promise.all(tabs.map(wake))
    for (const tab of tabs) {
      await moodOn(tab).flush()
      await expect.poll(moodOn(tab).list).toEqual([])
    }
    expect(host.taken()).toMatchObject([{ ending: 'sent', answers: [{ value: 4 }, { comment: 'Both of us' }] }])
  })

  test(`after the line was cut, tabs that ${what} try at once`, async ({ host, page }) => {
    await page.clock.install()
    host.answer = 'off'
    const { faces, answer, sentence } = promptOn(page)
    await page.goto(host.url)
    await expect(faces).toHaveCount(5)
    await page.clock.pauseAt(Date.now() + 60_000)
    await answer('Neither')
    await expect(sentence(outcome.saved)).toBeVisible()
    await moodOn(page).flush()
    const failed = host.posts.length
    host.answer = {}
    await moodOn(page).flush()
    expect(host.posts).toHaveLength(failed)
    await wake(page)
    await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 3 }] }])
  })
}

test('what a tab said while the endpoint was down turns to sent when it is back', async ({ host, page }) => {
  host.answer = 'off'
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await answer('Neither')
  await expect(sentence(outcome.saved)).toBeVisible()
  host.answer = {}
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 3 }] }])
  expect(await moodOn(page).heard('delivered')).toMatchObject([{ prompt: 'mood', id: host.taken()[0].id }])
})

test('an endpoint that answers every route with a page has nothing deleted', async ({ host, page }) => {
  await page.clock.install()
  host.answer = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Hello</title>' }
  const { answer, sentence } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await answer('Happy', 'Still here')
  await expect(sentence(outcome.saved)).toBeVisible()
  expect(await own.heard('error')).toMatchObject([{ code: 'endpoint' }])
  expect(await own.heard('delivered')).toEqual([])
  expect(await own.list()).toMatchObject([{ prompt: 'mood', kind: 'response', state: 'waiting' }])
  expect(await own.export()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Still here' }] }])

  // The endpoint is wrong, not the weather: it is asked again within the hour by nobody.
  host.answer = {}
  await page.clock.fastForward('30:00')
  await own.flush()
  expect(host.posts).toHaveLength(1)
  await page.clock.fastForward('31:00')
  await expect.poll(() => own.list()).toEqual([])
  expect(host.posts).toHaveLength(2)
  expect(host.posts[1]?.record).toMatchObject({ answers: [{ value: 4 }, { comment: 'Still here' }] })
})

test('the wrong endpoint is probed by a page start once the hour is over', async ({ host, page }) => {
  await page.clock.install()
  host.answer = { status: 404 }
  const { answer, sentence } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.saved)).toBeVisible()
  host.answer = {}
  await page.clock.fastForward('59:00')
  await page.reload()
  await own.flush()
  expect(await own.list()).toHaveLength(1)
  expect(host.posts).toHaveLength(1)
  await page.goto('about:blank')
  await page.clock.fastForward('02:00')
  await page.goto(host.url)
  await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 4 }] }])
})

test('a record the endpoint calls wrong is parked, kept and in nobody’s way', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  host.answer = ({ answers }) =>
    answers[0].value === 1 ? { status: 400, body: '{"error":"answers[0]: too sad"}' } : { status: 200 }
  const { answer, sentence, button } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await answer('Very unhappy', 'First')
  await expect(sentence(outcome.parked)).toBeVisible()
  await button('Close').click()
  const [parked] = await own.list()
  expect(parked).toMatchObject({ state: 'parked', status: 400, prompt: 'mood' })
  expect(parked.reason).toContain('too sad')
  expect(await own.heard('parked')).toMatchObject([{ id: parked.id, status: 400, reason: parked.reason }])

  await page.reload()
  await answer('Very happy', 'Second')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 5 }, { comment: 'Second' }] }])
  expect(await own.list()).toMatchObject([{ id: parked.id, state: 'parked' }])

  host.answer = {}
  expect(await own.retry('no such id')).toBe(false)
  expect(await own.retry(parked.id)).toBe(true)
  await expect.poll(() => own.list()).toEqual([])
  expect(host.taken()).toMatchObject([{}, { id: parked.id, answers: [{ value: 1 }, { comment: 'First' }] }])
  expect(await own.retry(parked.id)).toBe(false)
})

test('a parked record that is discarded is gone and was never taken', async ({ host, page }) => {
  host.answer = { status: 422 }
  const { answer, sentence } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.parked)).toBeVisible()
  const [{ id }] = await own.list()
  host.answer = {}
  expect(await own.discard(id)).toBe(true)
  expect(await own.discard(id)).toBe(false)
  await page.reload()
  await own.flush()
  expect(await own.list()).toEqual([])
  expect(host.posts.map(({ status }) => status)).toEqual([422])
})

for (const { status, headers, waits } of [
  { status: 500, headers: {}, waits: [480, 1000] },
  { status: 429, headers: { 'retry-after': '40' }, waits: [39_000, 2000] },
]) {
  test(`after ${status} nothing goes out before the wait is over, then the answer does`, async ({ host, page }) => {
    await page.clock.install()
    host.answer = { status, headers: /** @type {Record<string, string>} */ (headers) }
    const { faces, answer, sentence } = promptOn(page)
    const said = consoleOf(page)
    const own = moodOn(page)
    await page.goto(host.url)
    await expect(faces).toHaveCount(5)
    await page.clock.pauseAt(Date.now() + 60_000)
    await answer('Unhappy', 'Later')
    await expect.poll(() => host.posts).toHaveLength(1)
    await expect.poll(own.list).toHaveLength(1)
    await expect(sentence(outcome.saved)).toBeVisible()
    host.answer = {}

    await page.evaluate(() => dispatchEvent(new Event('online')))
    await own.flush()
    await page.reload()
    await own.flush()
    await page.clock.runFor(/** @type {number} */ (waits[0]))
    await own.flush()
    expect(await own.list()).toMatchObject([{ state: 'waiting' }])
    expect(host.posts).toHaveLength(1)

    await page.clock.runFor(/** @type {number} */ (waits[1]))
    await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 2 }, { comment: 'Later' }] }])
    await expect.poll(own.list).toEqual([])
    expect(host.posts).toHaveLength(2)
    expect(said.errors).toEqual([])
  })
}
