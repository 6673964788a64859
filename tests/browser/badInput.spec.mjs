// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

/** A page that shows by itself whether it is unharmed. */
const counter = hostPage({ body: '<button onclick="this.textContent = ++this.value">0</button>' })

/** @param {import('@playwright/test').Page} page */
async function expectUnharmed(page) {
  const button = page.locator('body > button')
  await button.click()
  await expect(button).toHaveText('1')
  expect(await page.evaluate(() => document.readyState)).toBe('complete')
  await expect(promptOn(page).host).toHaveCount(0)
}

/** What the page itself was told to be wrong, apart from refused requests, which every browser notes. @param {import('@playwright/test').Page} page */
function thrownOn(page) {
  /** @type {string[]} */
  const thrown = []
  page.on('pageerror', (error) => thrown.push(error.message))
  return thrown
}

/** @type {[name: string, serve: import('./pages/startSite.mjs').Handler, reason: string][]} */
const broken = [
  ['missing', (_request, response) => response.writeHead(404).end(), 'HTTP 404'],
  ['no JSON', (_request, response) => response.writeHead(200).end('<!doctype html>'), 'SyntaxError'],
  ['cut off', (request) => request.socket.destroy(), 'TypeError'],
  ['JSON of something else', (_request, response) => response.writeHead(200).end('[1, 2]'), 'prompts'],
  ['null', (_request, response) => response.writeHead(200).end('null'), 'prompts'],
]
for (const [name, serve, reason] of broken) {
  test(`a prompt file that is ${name} harms no page and is one clear error`, async ({ host, page }) => {
    host.page = counter
    host.serve('/prompts.json', serve)
    const said = consoleOf(page)
    const thrown = thrownOn(page)
    const own = moodOn(page)
    await page.goto(host.url)
    await own.started()
    await expect.poll(() => own.heard('error')).toMatchObject([{ code: 'prompts' }])
    expect(await own.show('mood')).toBe('none')
    expect(await own.explain()).toEqual([])
    await expectUnharmed(page)
    const [error] = await own.heard('error')
    expect(error.message).toContain(reason)
    expect(said.errors.filter((line) => line.includes(error.message))).toHaveLength(1)
    expect(thrown).toEqual([])
    expect(host.posts).toEqual([])
  })
}

test('a prompt file that never comes holds nothing up and is given up with one error', async ({ host, page }) => {
  host.page = counter
  host.serve('/prompts.json', () => {})
  const said = consoleOf(page)
  const thrown = thrownOn(page)
  // The limit is long on purpose, so time runs faster here, for timers and for the signal that knows no other clock.
  await page.clock.install()
  await page.addInitScript(() => {
    const { timeout } = AbortSignal
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 100)
  })
  const own = moodOn(page)
  await page.goto(host.url)
  await own.started()
  await expectUnharmed(page)
  await page.clock.fastForward(20_000)
  await expect.poll(() => own.heard('error')).toMatchObject([{ code: 'prompts' }])
  await expect(promptOn(page).host).toHaveCount(0)
  expect(said.errors).toHaveLength(1)
  expect(said.errors[0]).toContain('/prompts.json')
  expect(thrown).toEqual([])
})

test('a slow prompt file holds up no page, and its prompts ask when it has come', async ({ host, page }) => {
  host.page = counter
  /** @type {(() => void)[]} */
  const waiting = []
  host.serve('/prompts.json', (_request, response) => {
    waiting.push(() => response.end(JSON.stringify({ prompts: [mood] })))
  })
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await expect.poll(() => waiting).toHaveLength(1)
  await expectUnharmed(page)
  waiting[0]?.()
  await answer('Happy', 'Worth the wait')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await moodOn(page).heard('error')).toEqual([])
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Worth the wait' }] }])
})

/** @type {[path: string, prompt: unknown][]} */
const malformed = [
  ['prompts[1] "bad".when', { id: 'bad', question: 'When?', when: { load: 'soon' } }],
  ['prompts[1] "bad".share', { id: 'bad', question: 'How many?', share: 25 }],
  ['prompts[1] "mood".id', { ...mood, question: 'The same id?' }],
  ['prompts[1] "bad".pages', { id: 'bad', question: 'Where?', pages: '/checkout' }],
  ['prompts[1]', 'not even an object'],
]
for (const [path, prompt] of malformed) {
  test(`a malformed prompt is skipped and named by ${path}; the others work`, async ({ host, page }) => {
    const last = { id: 'last', question: 'And this?', when: { event: 'never' } }
    host.serve('/prompts.json', { prompts: [mood, prompt, last] })
    const said = consoleOf(page)
    const own = moodOn(page)
    const { answer, sentence, button } = promptOn(page)
    await page.goto(host.url)
    await answer('Happy')
    await expect(sentence(outcome.sent)).toBeVisible()
    await button('Close').click()
    await own.open('last')
    await answer('Unhappy')
    await expect(sentence(outcome.sent)).toBeVisible()
    expect(host.taken()).toMatchObject([
      { prompt: 'mood', answers: [{ value: 4, text: 'How was it?' }] },
      { prompt: 'last', answers: [{ value: 2 }] },
    ])
    expect(await own.heard('error')).toMatchObject([{ code: 'prompts' }])
    expect(said.errors).toHaveLength(1)
    expect(said.errors[0]).toContain(path)
  })
}

test('a language tag that is none, and a theme that is none, cost no answer', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood], look: { accent: 'red;}*{display:none', scheme: 'pink' } })
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => ['C', '', 'x_y'] }))
  host.page = hostPage({ lang: 'not a language' })
  const said = consoleOf(page)
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ env: { language: 'en' }, answers: [{ value: 4 }] }])
  expect(said.errors).toEqual([])
})
