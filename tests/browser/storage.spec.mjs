// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { keysOnDevice } from './pages/keysOnDevice.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Awaited<ReturnType<typeof import('./pages/startSite.mjs').startSite>>} Site */

const launcher = { id: 'always', question: 'Anything else?', where: 'launcher' }

/** One prompt that asks by itself, one the person opens. @param {Site} host @param {string} attributes */
function furnish(host, attributes) {
  host.serve('/prompts.json', { prompts: [mood, launcher], pacing: relaxed })
  host.page = hostPage({
    tag: `<script src="/moodpoint/moodpoint.js" data-endpoint="/feedback" data-prompts="/prompts.json" ${attributes}></script>`,
  })
}

/** Everything the browser keeps for the origin, wherever it keeps it. @param {Page} page */
const keptOn = (page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    caches: await caches.keys(),
  }))

const nowhere = { databases: [], local: [], session: [], cookies: '', caches: [] }

/** Answers through the launcher and reads what became of it. @param {Page} page @param {string} words @param {string} [became] */
async function answerByLauncher(page, words, became = outcome.sent) {
  const { button, answer, sentence } = promptOn(page)
  await button('Feedback').click()
  await answer('Happy', words)
  await expect(sentence(became)).toBeVisible()
  await button('Close').click()
}

test('with storage "none" nothing is kept, nobody is asked uninvited, and asked-for feedback arrives', async ({
  host,
  page,
}) => {
  furnish(host, 'data-storage="none"')
  const own = moodOn(page)
  await page.goto(host.url)
  await own.started()
  await expect.poll(own.state).toBe('memory')
  expect(await own.stopsOf('mood')).toEqual(['cannot-remember'])
  await answerByLauncher(page, 'From memory')
  expect(await keptOn(page)).toEqual(nowhere)
  expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['always'])
  expect(host.taken()).toMatchObject([
    { prompt: 'always', visit: null, step: null, answers: [{ value: 4 }, { comment: 'From memory' }] },
  ])
  await page.reload()
  await own.flush()
  expect(await own.list()).toEqual([])
})

test('with storage "session" what is owed lasts as long as the tab', async ({ host, page, context }) => {
  furnish(host, 'data-storage="session"')
  host.answer = 'off'
  const { answer, sentence, faces } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  await expect.poll(own.state).toBe('session')
  await answer('Unhappy', 'In this tab')
  await expect(sentence(outcome.tab)).toBeVisible()
  expect(await keptOn(page)).toEqual({ ...nowhere, session: ['moodpoint'] })

  const other = await context.newPage()
  await other.goto(host.url)
  expect(await moodOn(other).list()).toEqual([])
  host.answer = {}
  await page.reload()
  await expect.poll(() => host.taken()).toMatchObject([{ answers: [{ value: 2 }, { comment: 'In this tab' }] }])
  await expect.poll(own.list).toEqual([])
})

test('before consent only what is owed is on the device; consent brings the prompt and the history', async ({
  host,
  page,
}) => {
  furnish(host, 'data-consent="required"')
  host.answer = 'off'
  const own = moodOn(page)
  const { button, face, comment, answer, sentence, host: element } = promptOn(page)
  await page.goto(host.url)
  await own.started()
  expect(await own.stopsOf('mood')).toEqual(['no-consent'])
  await button('Feedback').click()
  await face('Unhappy').click()
  await comment.fill('Not yet')
  expect(await prefixesOn(page)).toEqual([])
  await button('Not now').click()
  await expect.poll(own.list).toHaveLength(1)
  await answerByLauncher(page, 'I wrote to you', outcome.saved)
  expect(await prefixesOn(page)).toEqual(['m:', 'r:'])
  expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['always', 'always'])
  expect(await own.export()).toMatchObject([
    { ending: 'closed', visit: null, step: null },
    { ending: 'sent', visit: null, step: null },
  ])

  host.answer = {}
  await page.reload()
  await expect.poll(() => host.taken()).toHaveLength(2)
  await expect.poll(() => prefixesOn(page)).toEqual(['m:', 's:'])
  expect(host.taken()[1]).toMatchObject({ answers: [{ value: 4 }, { comment: 'I wrote to you' }] })

  await own.setConsent(true)
  await answer('Very happy', 'Now you may ask')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await prefixesOn(page)).toEqual(['h:', 'm:', 's:'])
  expect(host.taken()[2]).toMatchObject({ prompt: 'mood', visit: expect.stringMatching(/^[\da-f-]{36}$/) })
  await button('Close').click()
  await expect(element).toHaveCount(1)

  await own.setConsent(false)
  expect(await prefixesOn(page)).toEqual(['m:', 's:'])
  expect(await page.evaluate(keysOnDevice)).not.toContain('p:')
  expect(await own.stopsOf('mood')).toContain('no-consent')
})

for (const signal of ['globalPrivacyControl', 'doNotTrack']) {
  test(`where the browser says ${signal}, nobody is asked uninvited, and no record names a visit`, async ({
    host,
    page,
  }) => {
    furnish(host, '')
    await page.addInitScript((name) => {
      Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true })
    }, signal)
    const own = moodOn(page)
    await page.goto(host.url)
    await own.started()
    expect(await own.stopsOf('mood')).toEqual(['privacy-signal'])
    await answerByLauncher(page, 'Asked for')
    expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['always'])
    expect(host.taken()).toMatchObject([{ prompt: 'always', visit: null, step: null }])
    await own.open('mood')
    await expect(promptOn(page).faces).toHaveCount(5)
  })
}

test('giving consent is no second view of the page', async ({ host, page }) => {
  furnish(host, 'data-consent="required"')
  await page.goto(host.url)
  await moodOn(page).setConsent(true)
  await promptOn(page).answer('Happy')
  await expect(promptOn(page).sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ prompt: 'mood', step: 1 }])
})

test('consent given on every page keeps the history between them', async ({ host, page }) => {
  furnish(host, 'data-consent="required"')
  host.serve('/prompts.json', { prompts: [mood, { ...mood, id: 'marker', when: { event: 'never' } }] })
  const own = moodOn(page)
  const { faces, button } = promptOn(page)
  await page.goto(host.url)
  await own.setConsent(true)
  await expect(faces).toHaveCount(5)
  await button('Not now').click()
  await expect.poll(() => own.stopsOf('mood')).toContain('asked-this-visit')
  await page.goto(`${host.url}/next`)
  await own.setConsent(true)
  await expect.poll(() => own.stopsOf('mood')).toEqual(['asked-this-visit'])
  await own.open('marker')
  await expect(faces).toHaveCount(5)
  expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['marker'])
})

/** @type {[how: string, refuse: () => void][]} */
const refusals = [
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => /** @type {any} */ ({})
    },
  ],
  ['is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
]
for (const [how, refuse] of refusals) {
  test(`where IndexedDB ${how} it works from memory and the answer arrives`, async ({ host, page }) => {
    furnish(host, '')
    await page.clock.install()
    await page.addInitScript(refuse)
    const said = consoleOf(page)
    const own = moodOn(page)
    await page.goto(host.url)
    await own.started()
    await page.clock.fastForward(5000)
    await expect.poll(own.state).toBe('memory')
    expect(await own.stopsOf('mood')).toEqual(['cannot-remember'])
    await answerByLauncher(page, 'Without a disk')
    expect((await own.heard('shown')).map(({ prompt }) => prompt)).toEqual(['always'])
    expect(host.taken()).toMatchObject([{ prompt: 'always', answers: [{ value: 4 }, { comment: 'Without a disk' }] }])
    expect(said.errors).toEqual([expect.stringContaining('the browser keeps nothing here')])
    expect(await own.heard('error')).toHaveLength(1)
  })
}

test('a device that cannot keep an answer says so, and the words stay until it can', async ({ host, page }) => {
  furnish(host, '')
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (/** @type {unknown} */ value, /** @type {string} */ key) {
      if (key.startsWith('r:') && !('spaceAgain' in window)) throw new DOMException('Full', 'QuotaExceededError')
      return put.call(this, value, key)
    }
  })
  const { answer, sentence, button, face, comment, thanks } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy', 'Keep me')
  await expect(sentence('This device could not keep it.')).toBeVisible()
  await expect(thanks).toHaveCount(0)
  await expect(face('Happy')).toBeChecked()
  await expect(comment).toHaveValue('Keep me')
  expect(host.posts).toEqual([])
  expect(await moodOn(page).heard('error')).toMatchObject([{ code: 'storage' }])

  await page.evaluate('window.spaceAgain = true')
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Keep me' }] }])
})

/** The kinds of things moodpoint keeps in IndexedDB, in order. @param {Page} page */
const prefixesOn = async (page) =>
  // The copy of the prompt file comes when there is time for it, or not.
  [...new Set((await page.evaluate(keysOnDevice)).map((key) => key.slice(0, 2)))].filter((key) => key !== 'p:').sort()
