// @ts-check
import { expect, test } from './harness/test.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

const day = 24 * 3_600_000
const second = { id: 'second', question: 'And this?', when: { event: 'again' } }
const marker = { id: 'marker', question: 'Still there?', when: { event: 'never' } }

/** Ids of the prompts a page has shown. @param {import('@playwright/test').Page} page */
const shownOn = async (page) => (await moodOn(page).heard('shown')).map(({ prompt }) => prompt)

/**
 * What a page shows when it is asked for the marker: whatever was on its way there has come by then.
 * @param {import('@playwright/test').Page} page
 */
async function shownUpToMarker(page) {
  await moodOn(page).open('marker')
  await expect(promptOn(page).host.getByText('Still there?').first()).toBeVisible()
  return shownOn(page)
}

test('after one prompt the page opens no other in the same visit', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood, second, marker], pacing: { between: '0d' } })
  const { faces, answer, sentence, button, host: element } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  await own.event('again')
  expect(await own.stopsOf('second')).toEqual(['asked-this-visit', 'asking'])
  await answer('Happy')
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  await button('Close').click()
  await expect(element).toHaveCount(0)
  await own.event('again')
  expect(await shownUpToMarker(page)).toEqual(['mood', 'marker'])

  await page.goto(`${host.url}/next`)
  await own.started()
  await own.event('again')
  expect(await own.stopsOf('mood')).toEqual(['asked-this-visit'])
  expect(await own.stopsOf('second')).toEqual(['asked-this-visit'])
  expect(await shownUpToMarker(page)).toEqual(['marker'])
  expect(host.taken().map(({ prompt }) => prompt)).toContain('mood')
})

test('the next visit may ask something else, after the quiet between prompts', async ({ host, page }) => {
  await page.clock.install()
  host.serve('/prompts.json', { prompts: [mood, second, marker], pacing: { between: '3d' } })
  const { button } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await button('Not now').click()
  await expect.poll(() => own.heard('dismissed')).toHaveLength(1)
  await own.explain() // reads after what was written
  await page.clock.fastForward('31:00')
  await page.reload()
  await own.event('again')
  expect(await own.stopsOf('second')).toEqual(['asked-lately'])
  expect(await shownUpToMarker(page)).toEqual(['marker'])
  await page.clock.fastForward(3 * day)
  await page.reload()
  await own.started()
  await own.event('again')
  await expect.poll(() => shownOn(page)).toEqual(['second'])
})

test('a prompt that was dismissed stays away for its quiet, and show() is free of all pacing', async ({
  host,
  page,
}) => {
  await page.clock.install()
  const pacing = { perVisit: 1000, between: '0d', afterDismissal: '2d' }
  host.serve('/prompts.json', { prompts: [mood, marker], pacing })
  const { button, answer, sentence } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await button('Not now').click()
  await expect.poll(() => own.stopsOf('mood')).toEqual(['dismissed-lately'])
  await page.reload()
  await own.started()
  expect(await own.stopsOf('mood')).toEqual(['dismissed-lately'])
  expect(await shownUpToMarker(page)).toEqual(['marker'])
  await button('Not now').click()

  const ending = own.show('mood')
  await answer('Very happy', 'I asked')
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  await button('Close').click()
  expect(await ending).toBe('sent')
  expect(host.taken()).toMatchObject([{ prompt: 'mood', answers: [{ value: 5 }, { comment: 'I asked' }] }])
  expect(await own.show('nobody')).toBe('none')
})

test('once its quiet is over, a dismissed prompt asks again', async ({ host, page }) => {
  await page.clock.install()
  host.serve('/prompts.json', { prompts: [mood], pacing: { perVisit: 1000, between: '0d', afterDismissal: '2d' } })
  const { button, faces } = promptOn(page)
  await page.goto(host.url)
  await button('Not now').click()
  await expect.poll(() => moodOn(page).stopsOf('mood')).toEqual(['dismissed-lately'])
  await page.clock.fastForward(2 * day)
  await page.reload()
  await expect(faces).toHaveCount(5)
})

test('of two tabs that open the same page at the same time, one asks', async ({ host, context }) => {
  host.serve('/prompts.json', { prompts: [mood, marker] })
  const tabs = [await context.newPage(), await context.newPage()]
  await Promise.all(tabs.map((tab) => tab.goto(host.url)))
  const shown = async () => (await Promise.all(tabs.map(shownOn))).flat()
  await expect.poll(shown).toContain('mood')
  for (const tab of tabs) {
    if ((await shownOn(tab)).includes('mood')) continue
    await expect.poll(() => moodOn(tab).stopsOf('mood')).toEqual(['asked-this-visit', 'asking-in-another-tab'])
    expect(await shownUpToMarker(tab)).toEqual(['marker'])
  }
  expect((await shown()).filter((id) => id === 'mood')).toHaveLength(1)
})

test('of two tabs that hear of the same event at the same time, one asks', async ({ host, context }) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, when: { event: 'go' } }, marker] })
  const tabs = [await context.newPage(), await context.newPage()]
  for (const tab of tabs) await tab.goto(host.url)
  for (const tab of tabs) await moodOn(tab).started()
  await Promise.all(tabs.map((tab) => moodOn(tab).event('go')))
  const shown = async () => (await Promise.all(tabs.map(shownOn))).flat()
  await expect.poll(shown).toContain('mood')
  const silent = await Promise.all(tabs.map(async (tab) => !(await shownOn(tab)).includes('mood')))
  for (const tab of tabs.filter((_, index) => silent[index])) expect(await shownUpToMarker(tab)).toEqual(['marker'])
  expect((await shown()).filter((id) => id === 'mood')).toHaveLength(1)
})

test(`a failed import of the chunk "show" is one error event and costs no showing`, async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood] })
  const said = consoleOf(page)
  const { faces, answer, sentence } = promptOn(page)
  const own = moodOn(page)
  await page.route(`**/moodpoint-show-*.js`, (route) => route.abort())
  await page.goto(host.url)
  await own.started()
  await expect.poll(() => own.heard('error')).toMatchObject([{ code: 'import' }])
  expect(await own.stopsOf('mood')).toEqual([])
  expect(await shownOn(page)).toEqual([])
  await expect(faces).toHaveCount(0)
  expect(said.errors).toHaveLength(1)

  await page.unroute(`**/moodpoint-show-*.js`)
  await page.reload()
  await answer('Happy', 'At last')
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'At last' }] }])
})
