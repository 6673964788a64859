// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { servePages, serveSpa } from './pages/spaPage.mjs'
import { relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** Longer than any of these triggers takes, but `views`, which takes 3 s. */
const longEnoughMs = 1500

const nothing = async () => {}
/** @param {Page} page @param {number} top */
const scrollTo = (page, top) => page.evaluate((y) => document.scrollingElement?.scrollTo(0, y), top)
/** @param {Page} page */
const leaveAtTop = (page) =>
  page.evaluate(() => void document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: -2 })))

/** What a prompt waits for, and what a person or the page does about it. @type {[name: string, when: object, act: (page: Page) => Promise<unknown>][]} */
const kinds = [
  ['event', { event: 'go' }, (page) => moodOn(page).event('go')],
  ['scroll', { scroll: '60%' }, (page) => scrollTo(page, 0).then(() => scrollTo(page, 2600))],
  ['visible', { visible: { selector: '#reviews', for: '300ms' } }, (page) => scrollTo(page, 3000)],
  ['click', { click: '.help' }, (page) => page.locator('.help').click()],
  ['exit', { exit: 'mouse' }, leaveAtTop],
  ['idle', { idle: '1s' }, nothing],
  ['views', { views: 2 }, nothing],
]

/** @param {any} host @param {object} when */
const serve = (host, when) =>
  host.serve('/prompts.json', {
    pacing: relaxed,
    prompts: [{ id: 'asks', question: 'Well?', pages: ['/asks'], when }],
  })
const go = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.getByRole('navigation').getByRole('link', { name }).click()

/** Does what the prompt waits for until it asks: the part that watches comes in its own time. @param {Page} page @param {(page: Page) => Promise<unknown>} act */
async function expectAsked(page, act) {
  await expect(async () => {
    await act(page)
    await expect(promptOn(page).faces).toHaveCount(5, { timeout: longEnoughMs })
  }).toPass()
  expect(await moodOn(page).heard('error')).toEqual([])
}

/** Does what the prompt waits for, and sees that it does not ask. @param {Page} page @param {(page: Page) => Promise<unknown>} act */
async function expectSilent(page, act) {
  await act(page)
  await page.waitForTimeout(longEnoughMs)
  expect(await moodOn(page).heard('shown')).toEqual([])
}

for (const [name, when, act] of kinds) {
  test(`on a site of several pages, ${name} asks on its page alone`, async ({ host, page }) => {
    servePages(host)
    serve(host, when)
    await page.goto(`${host.url}/other`)
    await moodOn(page).started()
    await expectSilent(page, act)
    await go(page, 'Asks')
    await page.waitForURL('**/asks')
    await moodOn(page).started()
    await expectAsked(page, act)
  })

  test(`in an app with a router, ${name} is off when its page is left, and on again after back`, async ({
    host,
    page,
  }) => {
    await serveSpa(host)
    serve(host, when)
    await page.goto(host.url)
    await moodOn(page).started()
    await go(page, 'Asks')
    await go(page, 'Other')
    await expectSilent(page, act)
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Asks' })).toBeVisible()
    await expectAsked(page, act)
    expect(await moodOn(page).heard('shown')).toHaveLength(1)
  })
}

test('load asks on its page alone, in every document anew', async ({ host, page }) => {
  servePages(host)
  serve(host, { load: '500ms' })
  await page.goto(`${host.url}/other`)
  await moodOn(page).started()
  await expectSilent(page, nothing)
  await go(page, 'Asks')
  await expectAsked(page, nothing)
})

test('in an app, load does not ask on a page that was left before its time', async ({ host, page }) => {
  await serveSpa(host)
  serve(host, { load: '2s' })
  await page.goto(`${host.url}/asks`)
  await moodOn(page).started()
  await go(page, 'Other')
  await page.waitForTimeout(2500)
  await expectSilent(page, nothing)
  await page.goto(`${host.url}/asks`)
  await expectAsked(page, nothing)
})

test('on a site of several pages, route asks at a change within the page', async ({ host, page }) => {
  servePages(host)
  serve(host, { route: '300ms' })
  await page.goto(`${host.url}/other`)
  await moodOn(page).started()
  await expectSilent(page, () => page.evaluate(() => location.assign('#reviews')))
  await go(page, 'Asks')
  await page.waitForURL('**/asks')
  await moodOn(page).started()
  await expectSilent(page, nothing)
  await page.evaluate(() => location.assign('#reviews'))
  await expectAsked(page, nothing)
})

/** @type {[name: string, options: { isPatching?: boolean }, hasNavigation: boolean][]} */
const hosts = [
  ['with a router', {}, true],
  ['whose host patches history', { isPatching: true }, true],
  ['whose host patches history, in a browser without the Navigation API', { isPatching: true }, false],
]
for (const [name, options, hasNavigation] of hosts) {
  test(`in an app ${name}, route asks after every way there is to a page`, async ({ host, page }) => {
    if (!hasNavigation)
      await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await serveSpa(host, options)
    serve(host, { route: '1s' })
    await page.goto(`${host.url}/asks`)
    await moodOn(page).started()
    await expectSilent(page, nothing) // loading is no change
    await go(page, 'Other')
    await go(page, 'Asks')
    await go(page, 'Other') // before its second was over
    await expectSilent(page, nothing)
    const ways = [() => page.goBack(), () => page.goBack().then(() => page.goForward()), () => go(page, 'Asks')]
    for (const [index, way] of ways.entries()) {
      await way()
      if (index === 1) await go(page, 'Asks') // back and forth leads to the page that is silent
      await expectAsked(page, nothing)
      await promptOn(page).button('Not now').click()
      expect(await moodOn(page).heard('shown')).toHaveLength(index + 1)
      if (index < 2) await go(page, 'Other')
      await page.waitForTimeout(600) // without the Navigation API addresses are compared twice a second
    }
    if (!options.isPatching) return
    const kept = await page.evaluate(() => {
      const { ownPushState, heardPushes } = /** @type {any} */ (window)
      return { isKept: history.pushState === ownPushState, heard: heardPushes }
    })
    expect(kept.isKept).toBe(true)
    expect(kept.heard.slice(0, 3)).toEqual(['/other', '/asks', '/other'])
  })
}
