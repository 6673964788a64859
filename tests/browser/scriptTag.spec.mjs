// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

/** @param {string} attributes */
const tag = (attributes = '') => `<script src="/moodpoint/moodpoint.js" ${attributes}></script>`

const inline = (/** @type {string} */ code) => `<script>${code}</script>`

test('every scalar option is an attribute', async ({ host, page }) => {
  host.serve('/own.json', { prompts: [{ ...mood, question: { en: 'How was it?', de: 'Wie war es?' } }] })
  host.page = hostPage({
    tag: tag(`data-endpoint="/own/feedback" data-prompts="/own.json" data-format="text" data-name="second" data-language="de"
      data-storage="session" data-consent="required" data-keep-query="ref,step" data-testid="not-ours"`),
  })
  const said = consoleOf(page)
  const own = moodOn(page)
  const { faces, face, comment, button, host: element } = promptOn(page)
  await page.goto(`${host.url}/?ref=mail&step=2&token=secret`)
  await own.started()
  await expect.poll(own.state).toBe('session')
  expect(await own.stopsOf('mood')).toEqual(['no-consent'])
  await own.setConsent(true)
  await expect(faces).toHaveCount(5)
  await face('Zufrieden').click()
  await comment.fill('Gut')
  await button('Senden').click()
  await expect(element.getByRole('heading', { name: 'Danke' })).toBeVisible()
  expect(host.posts).toMatchObject([
    {
      path: '/own/feedback',
      type: 'text/plain;charset=UTF-8',
      record: { page: `${host.url}/?ref=mail&step=2`, env: { language: 'de' }, answers: [{ value: 4 }, {}] },
    },
  ])
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['second'])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  expect(said.errors).toEqual([])
})

test('the name option names the database', async ({ host, page }) => {
  host.page = hostPage({ tag: tag('data-endpoint="/feedback" data-prompts="/prompts.json" data-name="second"') })
  await page.goto(host.url)
  await promptOn(page).answer('Happy')
  await expect(promptOn(page).thanks).toBeVisible()
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'second', version: 1 }])
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }] }])
})

test('with data-wait it starts at the push, and not before', async ({ host, page }) => {
  host.page = hostPage({ tag: tag('data-wait data-prompts="/prompts.json"') })
  const { host: element, answer, sentence, faces } = promptOn(page)
  /** @type {string[]} */
  const asked = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.clock.install()
  await page.goto(host.url)
  await page.clock.fastForward(60_000)
  expect(await page.evaluate(() => Object.keys(/** @type {any} */ (window).moodpoint))).toEqual(['push'])
  await expect(element).toHaveCount(0)
  expect(asked).not.toContain('/prompts.json')
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])

  await page.evaluate("moodpoint.push((mood) => heard.push(typeof mood.show)), moodpoint.push({ endpoint: '/late' })")
  await expect(faces).toHaveCount(5)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await page.evaluate('heard.filter((one) => one === "function")')).toEqual(['function'])
  expect(host.posts).toMatchObject([{ path: '/late', status: 200, record: { prompt: 'mood' } }])
})

test('what was pushed before the script came is taken in its order', async ({ host, page }) => {
  host.page = hostPage({
    head: inline(`moodpoint = []
      const note = (word) => (mood) => { (window.order ||= []).push(word + ' ' + typeof mood.explain) }
      moodpoint.push(note('first'), { endpoint: '/feedback', headers: () => ({ 'x-key': 'fresh' }) })
      moodpoint.push(() => { throw new Error('a host mistake') })
      moodpoint.push(note('second'), { prompts: { prompts: [{ id: 'inline', question: 'And?', when: { load: '0s' } }] } })
      moodpoint.push((mood) => { mood.on('shown', note('shown')); note('third')(mood) })`),
    tag: tag('data-endpoint="/overruled"'),
  })
  const said = consoleOf(page)
  const { answer, sentence } = promptOn(page)
  host.serve('/heard.js', '')
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await page.evaluate("moodpoint.push(note('after'))")
  expect(await page.evaluate('order')).toEqual([
    'first function',
    'second function',
    'third function',
    'shown undefined',
    'after function',
  ])
  expect(host.posts).toMatchObject([{ path: '/feedback', key: 'fresh', record: { prompt: 'inline' } }])
  expect(said.errors).toHaveLength(1)
  expect(said.errors[0]).toContain('a host mistake')
})

test('a wrong option is one console error, and its default is used', async ({ host, page }) => {
  host.page = hostPage({
    head: inline("moodpoint = [{ endpont: '/typo' }]"),
    tag: tag('data-endpoint="/feedback" data-prompts="/prompts.json" data-format="xml"'),
  })
  const said = consoleOf(page)
  /** @type {string[]} */
  const thrown = []
  page.on('pageerror', (error) => thrown.push(error.message))
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.posts).toMatchObject([{ type: 'application/json', status: 200, path: '/feedback' }])
  expect(said.errors).toHaveLength(2)
  expect(said.errors.find((line) => line.includes('options.format'))).toContain('json or text')
  expect(said.errors.find((line) => line.includes('options.endpont'))).toContain('endpoint')
  expect(thrown).toEqual([])
})

test('no global leaks but moodpoint', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood, { id: 'always', question: 'More?', where: 'launcher' }] })
  host.serve('/heard.js', 'window.keysBefore = Object.getOwnPropertyNames(window)')
  const { answer, sentence, button, dialog } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await button('Close').click()
  await button('Feedback').click()
  await expect(dialog).toBeVisible()
  await moodOn(page).list()
  await moodOn(page).explain()
  const added = await page.evaluate(() => {
    const before = new Set(/** @type {any} */ (window).keysBefore)
    return Object.getOwnPropertyNames(window).filter((key) => !before.has(key))
  })
  expect(added.filter((key) => key !== 'keysBefore')).toEqual(['moodpoint'])
  expect(host.taken()).toHaveLength(1)
})

test('two scripts with two names on one page do not meet', async ({ host, page }) => {
  host.page = hostPage({
    tag: `${tag('data-endpoint="/one" data-prompts="/prompts.json"')}${inline(
      'window.first = moodpoint; moodpoint = undefined',
    )}${tag('data-endpoint="/two" data-name="second" data-prompts="/other.json"')}`,
  })
  host.serve('/other.json', { prompts: [{ id: 'other', question: 'And there?', when: { event: 'never' } }] })
  const { answer, sentence, button } = promptOn(page)
  await page.goto(host.url)
  await answer('Unhappy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await button('Close').click()
  await moodOn(page).open('other')
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.posts).toMatchObject([
    { path: '/one', record: { prompt: 'mood', answers: [{ value: 2 }] } },
    { path: '/two', record: { prompt: 'other', answers: [{ value: 4 }] } },
  ])
})
