// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { countLeftovers, destroyAndCount, nothing, watchLeftovers } from './pages/watchLeftovers.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const tall = hostPage({
  head: `<style>#list { height: 200px; overflow: auto } #list p { height: 2000px }
#reviews { margin-top: 3000px; height: 300px }</style>`,
  body: `<button class="help"><b>Help</b></button>
<div id="list"><p>Long</p></div><section id="reviews">Reviews</section>`,
})

/** What a page holds of moodpoint by name: listeners and timers. @param {Page} page */
const waiting = async (page) => {
  const { listeners, timers } = await page.evaluate(countLeftovers)
  return [...listeners, ...timers]
}

/** @param {any} host @param {unknown} when @param {object} [more] */
const serve = (host, when, more) => {
  host.page = tall
  host.serve('/prompts.json', { prompts: [{ id: 'rare', question: 'Well?', when, ...more }] })
}
const scrollTo = (/** @type {Page} */ page, /** @type {string} */ selector, /** @type {number} */ top) =>
  page.locator(selector).evaluate((element, y) => element.scrollTo(0, y), top)

test.beforeEach(async ({ page }) => {
  await watchLeftovers(page)
})

/** @type {[name: string, when: object, sign: string, begin: (page: Page) => Promise<unknown>][]} */
const kinds = [
  ['the page is scrolled', { scroll: '60%' }, 'HTMLDocument scroll', (page) => scrollTo(page, 'html', 2500)],
  [
    'a container is scrolled',
    { scroll: { selector: '#list', to: '60%' } },
    'HTMLDocument scroll',
    (page) => scrollTo(page, '#list', 1500),
  ],
  [
    'an element has been visible',
    { visible: { selector: '#reviews', for: '500ms' } },
    'setTimeout 250',
    (page) => page.locator('#reviews').scrollIntoViewIfNeeded(),
  ],
  [
    'something drawn anew is clicked',
    { click: '.help' },
    'HTMLDocument click',
    async (page) => {
      await page.evaluate(() => {
        const old = /** @type {Element} */ (document.querySelector('.help'))
        const anew = /** @type {Element} */ (old.cloneNode(true))
        anew.addEventListener('click', (event) => event.stopPropagation())
        old.replaceWith(anew)
      })
      await page.locator('.help b').click()
    },
  ],
  [
    'the mouse leaves at the top',
    { exit: 'mouse' },
    'HTMLDocument mouseout',
    async (page) => {
      await page.mouse.move(200, 200)
      await page.evaluate(() =>
        document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: -2, relatedTarget: null })),
      )
    },
  ],
  [
    'a finger flings the page back up',
    { exit: 'touch' },
    'HTMLDocument touchmove',
    async (page) => {
      await scrollTo(page, 'html', 2500)
      await page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        await frame()
        for (const top of [2500, 2000, 1500]) {
          document.body.dispatchEvent(new Event('touchmove', { bubbles: true }))
          document.documentElement.scrollTo(0, top)
          await frame()
        }
      })
    },
  ],
  ['nobody does anything', { idle: '1s' }, 'HTMLDocument keydown', async () => {}],
]
for (const [name, when, sign, begin] of kinds) {
  test(`a prompt asks when ${name}`, async ({ host, page }) => {
    serve(host, when)
    await page.goto(host.url)
    await expect.poll(() => waiting(page)).toContain(sign)
    expect(await moodOn(page).heard('shown')).toEqual([])
    await begin(page)
    await expect(promptOn(page).faces).toHaveCount(5)
    expect(await moodOn(page).heard('error')).toEqual([])
  })

  test(`destroy() while it waits until ${name} leaves nothing`, async ({ host, page }) => {
    serve(host, when)
    await page.goto(host.url)
    await expect.poll(() => waiting(page)).toContain(sign)
    expect(await page.evaluate(destroyAndCount)).toEqual(nothing)
  })
}

test('a page that does not scroll counts as scrolled to its end', async ({ host, page }) => {
  serve(host, { scroll: '100%' })
  host.page = hostPage()
  await page.goto(host.url)
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('a prompt asks at its page view of the visit, and not before', async ({ host, page }) => {
  serve(host, { views: 2 })
  await page.goto(host.url)
  await expect.poll(() => waiting(page)).toContain('setTimeout 3000')
  await expect.poll(() => waiting(page)).not.toContain('setTimeout 3000')
  await moodOn(page).explain() // reads after what the trigger has read
  expect(await moodOn(page).heard('shown')).toEqual([])
  await page.goto(`${host.url}/second`)
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('only where its page matches a trigger waits, there and back and forth', async ({ host, page }) => {
  serve(host, { click: '.help' }, { pages: ['/asks'] })
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => fetched.push(request.url()))
  const isFetched = () => fetched.some((url) => url.includes('startRare'))
  await page.goto(`${host.url}/other`)
  await moodOn(page).started()
  await moodOn(page).explain()
  expect(isFetched()).toBe(false)
  await page.evaluate(() => history.pushState(null, '', '/asks'))
  await expect.poll(isFetched).toBe(true)
  await expect.poll(() => waiting(page)).toContain('HTMLDocument click')
  await page.goBack()
  await expect.poll(() => waiting(page)).not.toContain('HTMLDocument click')
  await page.goForward()
  await expect.poll(() => waiting(page)).toContain('HTMLDocument click')
  await page.goto(`${host.url}/other?document`)
  await page.goBack()
  await expect.poll(() => waiting(page)).toContain('HTMLDocument click')
  await page.locator('.help').click()
  await expect(promptOn(page).faces).toHaveCount(5)
})

test('a failed import of the rare triggers is one error, and costs the others nothing', async ({ host, page }) => {
  await page.route('**/moodpoint-startRare-*.js', (route) => route.abort())
  serve(host, [{ click: '.help' }, { idle: '1h' }, { event: 'go' }])
  await page.goto(host.url)
  await moodOn(page).started()
  await expect.poll(() => moodOn(page).heard('error')).toMatchObject([{ code: 'import' }])
  await moodOn(page).event('go')
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await moodOn(page).heard('error')).toHaveLength(1)
})
