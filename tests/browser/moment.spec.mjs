// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { relaxed } from './pages/startSite.mjs'
import { destroyAndCount, nothing, watchLeftovers } from './pages/watchLeftovers.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const go = { id: 'go', question: 'Well?', when: { event: 'go' } }

const shop = hostPage({
  head: '<style>body { height: 5000px } #drawer { position: fixed; top: 0; right: 0; width: 200px; height: 200px }</style>',
  body: `<h1>A shop</h1><label>Search <input id="search"></label><div id="note" contenteditable>Note</div>
<form><input id="card" autocomplete="section-a cc-number"><select id="month"><option>1</option></select></form>
<iframe id="frame" srcdoc="<input id='inner'>"></iframe><button id="buy">Buy</button>
<dialog id="sure"><button>Yes</button></dialog><div id="drawer" role="dialog" aria-modal="true" hidden>Cart</div>
<audio id="song" loop src="/song.wav"></audio>`,
})

/** A second of silence, as a sound file. */
function silence() {
  const bytes = Buffer.alloc(44 + 8000, 128)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + 8000, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [at, value] of Object.entries({ 16: 16, 24: 8000, 28: 8000, 40: 8000 })) bytes.writeUInt32LE(value, +at)
  for (const [at, value] of Object.entries({ 20: 1, 22: 1, 32: 1, 34: 8 })) bytes.writeUInt16LE(value, +at)
  bytes.write('data', 36)
  return bytes
}

/** @param {Page} page @param {boolean} isHidden */
const hide = (page, isHidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
const leaveFocus = (/** @type {Page} */ page) => page.locator('h1').click()
const press = (/** @type {string} */ selector) => (/** @type {Page} */ page) => page.locator(selector).click()

/** @type {[name: string, code: string, begin: (page: Page) => Promise<unknown>, end: (page: Page) => Promise<unknown>][]} */
const moments = [
  ['a text field has the focus', 'typing', press('#search'), leaveFocus],
  ['editable text has the focus', 'typing', press('#note'), leaveFocus],
  ['the number of a card is typed', 'paying', press('#card'), leaveFocus],
  [
    'something else in a payment form has the focus',
    'paying',
    (page) => page.locator('#card').press('Tab'),
    leaveFocus,
  ],
  ['a frame has the focus', 'paying', (page) => page.frameLocator('#frame').locator('#inner').click(), leaveFocus],
  [
    'a modal dialog is open',
    'modal-open',
    (page) => page.locator('#sure').evaluate((sure) => /** @type {HTMLDialogElement} */ (sure).showModal()),
    (page) => page.locator('#sure').evaluate((sure) => /** @type {HTMLDialogElement} */ (sure).close()),
  ],
  [
    'a drawer that calls itself modal is in sight',
    'modal-open',
    (page) => page.locator('#drawer').evaluate((drawer) => drawer.removeAttribute('hidden')),
    (page) => page.locator('#drawer').evaluate((drawer) => drawer.setAttribute('style', 'right: -300px')),
  ],
  [
    'a sound plays',
    'media-playing',
    async (page) => {
      await press('h1')(page)
      await page.locator('#song').evaluate((song) => /** @type {HTMLMediaElement} */ (song).play())
    },
    (page) => page.locator('#song').evaluate((song) => /** @type {HTMLMediaElement} */ (song).pause()),
  ],
  [
    'the page is scrolled',
    'scrolling',
    (page) =>
      page.evaluate(() => {
        const view = /** @type {any} */ (window)
        view.scrollBy(0, 1)
        view.scrolling = setInterval(() => view.scrollBy(0, 1), 50)
        return new Promise((resolve) => view.addEventListener('scroll', () => resolve(0), { once: true })) // told with the next frame
      }),
    (page) => page.evaluate('clearInterval(window.scrolling)'),
  ],
  ['the tab is hidden', 'hidden', (page) => hide(page, true), (page) => hide(page, false)],
]

/** @param {any} host @param {Page} page @param {object} [pacing] */
async function open(host, page, pacing = relaxed) {
  host.page = shop
  host.serve('/song.wav', (/** @type {any} */ _, /** @type {any} */ response) =>
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(silence()),
  )
  host.serve('/prompts.json', { prompts: [go, { ...go, id: 'here', pages: ['/'] }], pacing })
  await watchLeftovers(page)
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).explain()
}

for (const [name, code, begin, end] of moments) {
  test(`a prompt waits while ${name}, and asks afterwards`, async ({ host, page }) => {
    const own = moodOn(page)
    const { faces } = promptOn(page)
    await open(host, page, { ...relaxed, maxShowings: 1 })
    await begin(page)
    await own.event('go')
    await expect.poll(() => own.stopsOf('go')).toEqual([code])
    await page.waitForTimeout(1500) // longer than it takes to look again
    expect(await own.heard('shown')).toEqual([])
    await end(page)
    await expect(faces).toHaveCount(5)
    expect(await own.heard('shown')).toMatchObject([{ prompt: 'go' }])
    expect(await own.heard('error')).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('moodpoint-prompt')
  })
}

test('what the person opens waits for nothing', async ({ host, page }) => {
  await open(host, page)
  await page.locator('#search').click()
  await moodOn(page).open('go')
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('destroy() while a prompt waits leaves nothing, and nothing is asked any more', async ({ host, page }) => {
  await open(host, page)
  await page.locator('#search').click()
  await moodOn(page).event('go')
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).timersLeft())).toContain('setTimeout 1000')
  expect(await page.evaluate(destroyAndCount)).toEqual(nothing)
  await leaveFocus(page)
  await page.waitForTimeout(1500)
  await expect(promptOn(page).host).toHaveCount(0)
  expect((await page.evaluate(() => navigator.locks.query())).pending).toEqual([])
})

test('a field the page itself has focused is nobody’s typing', async ({ host, page }) => {
  // Playwright's own looks count as touches, so the page is told that there were none.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } }),
  )
  host.page = shop.replace('id="search"', 'id="search" autofocus')
  host.serve('/prompts.json', { prompts: [{ ...go, when: { load: '1s' } }] })
  await page.goto(host.url)
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('a video that plays silently by itself is decoration', async ({ host, page }) => {
  await open(host, page)
  await page.locator('h1').click()
  await page.locator('#song').evaluate((song) => {
    Object.assign(song, { muted: true })
    return /** @type {HTMLMediaElement} */ (song).play()
  })
  expect(await moodOn(page).stopsOf('go')).toEqual([])
})

test('of those that wait, one whose page was left asks no more, wherever the person goes then', async ({
  host,
  page,
}) => {
  const own = moodOn(page)
  await open(host, page)
  host.serve('/prompts.json', {
    prompts: [
      { ...go, id: 'here', pages: ['/'] },
      { ...go, when: [{ event: 'other' }] },
    ],
    pacing: relaxed,
  })
  await page.reload()
  await own.started()
  await page.locator('#search').click()
  await own.event('go')
  await own.event('other')
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).timersLeft())).toContain('setTimeout 1000')
  await page.evaluate(() => history.pushState(null, '', '/other'))
  await expect.poll(() => own.stopsOf('here')).toContain('other-page')
  await page.evaluate(() => history.pushState(null, '', '/'))
  await leaveFocus(page)
  await expect(promptOn(page).faces).toHaveCount(5)
  await promptOn(page).button('Not now').click()
  await page.waitForTimeout(2500)
  expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['go'])
})

test('where the chunk that looks closer cannot be loaded, that is an error and no showing', async ({ host, page }) => {
  const own = moodOn(page)
  host.page = shop
  host.serve('/prompts.json', { prompts: [go], pacing: { ...relaxed, maxShowings: 1 } })
  await page.route('**/moodpoint-createMoments-*.js', (route) => route.abort())
  await page.goto(host.url)
  await own.started()
  await page.locator('#search').click()
  await own.event('go')
  await expect.poll(async () => (await own.heard('error')).map(({ code }) => code)).toContain('import')
  expect(await own.heard('shown')).toEqual([])
  await page.unroute('**/moodpoint-createMoments-*.js')
  await page.reload()
  await own.started()
  await own.event('go')
  await expect(promptOn(page).faces).toHaveCount(5)
})

test.describe('of two tabs', () => {
  /** @param {any} host @param {import('@playwright/test').BrowserContext} context */
  async function openTwo(host, context) {
    host.serve('/prompts.json', { prompts: [go], pacing: relaxed })
    const tabs = [await context.newPage(), await context.newPage()]
    for (const tab of tabs) {
      await tab.goto(host.url)
      await moodOn(tab).started()
    }
    return /** @type {[Page, Page]} */ (tabs)
  }
  /** @param {Page} tab */
  const isShown = (tab) => expect(promptOn(tab).faces).toHaveCount(5)

  for (const [how, end] of /** @type {[string, (tab: Page) => Promise<unknown>][]} */ ([
    ['is closed there', (tab) => promptOn(tab).button('Not now').click()],
    ['dies with its tab', (tab) => tab.close()],
    ['is left behind', (tab) => tab.goto('about:blank')],
  ])) {
    test(`one asks; the other waits until the prompt ${how}`, async ({ host, context }) => {
      const [one, two] = await openTwo(host, context)
      await moodOn(one).event('go')
      await isShown(one)
      await moodOn(two).event('go')
      await expect.poll(() => moodOn(two).stopsOf('go')).toEqual(['asking-in-another-tab'])
      await two.waitForTimeout(1500)
      expect(await moodOn(two).heard('shown')).toEqual([])
      await end(one)
      await isShown(two)
    })
  }

  test('what is answered in one is closed in the other, and is no dismissal there', async ({ host, context }) => {
    const [one, two] = await openTwo(host, context)
    for (const tab of [one, two]) {
      await moodOn(tab).open('go')
      await isShown(tab)
    }
    await promptOn(two).answer('Happy')
    await expect(promptOn(one).host).toHaveCount(0)
    await expect(promptOn(two).thanks).toBeVisible()
    expect(await moodOn(one).heard('dismissed')).toEqual([])
    await expect.poll(() => host.taken()).toMatchObject([{ ending: 'sent', answers: [{ value: 4 }] }])
  })

  test('what is closed in one is closed in the other; what was chosen there is not lost', async ({ host, context }) => {
    const [one, two] = await openTwo(host, context)
    for (const tab of [one, two]) {
      await moodOn(tab).open('go')
      await isShown(tab)
    }
    await promptOn(one).face('Unhappy').click()
    await expect(promptOn(one).comment).toBeVisible()
    await expect.poll(() => one.evaluate(hasDraft)).toBe(true)
    await promptOn(two).button('Not now').click()
    await expect(promptOn(one).host).toHaveCount(0)
    await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed', answers: [{ value: 2 }] }])
  })
})

/** Whether a draft lies on the device; runs inside the page. */
const hasDraft = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('moodpoint')
    opening.onsuccess = () => {
      const keys = opening.result.transaction('entries').objectStore('entries').getAllKeys()
      keys.onsuccess = () => {
        opening.result.close()
        resolve(keys.result.some((key) => String(key).startsWith('d:')))
      }
    }
  })
