// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

/** Keeps the endpoint from answering until `release()`. @param {import('@playwright/test').Page} page */
async function holdEndpoint(page) {
  /** @type {(() => unknown)[]} */
  const held = []
  await page.route('**/feedback', (route) => {
    held.push(() => route.continue())
  })
  return { held, release: () => held.splice(0).forEach((go) => void go()) }
}

test('while the endpoint thinks the words are honest: sending, saved here, sent', async ({ host, page }) => {
  await page.clock.install()
  const { faces, answer, button, sentence, thanks } = promptOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  const { held, release } = await holdEndpoint(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  await answer('Happy', 'Slow')
  await expect(button('Sending…')).toBeVisible()
  await expect.poll(() => held).toHaveLength(1)
  await page.clock.runFor(2400)
  await expect(button('Sending…')).toBeVisible()
  await expect(thanks).toHaveCount(0)
  await page.clock.runFor(200)
  await expect(sentence(outcome.saved)).toBeVisible()
  expect(host.taken()).toEqual([])
  release()
  await expect(sentence(outcome.sent)).toBeVisible()
  await expect(sentence(outcome.saved)).toHaveCount(0)
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Slow' }] }])
})

test('pressing Send again and again sends once', async ({ host, page }) => {
  const { face, button, sentence } = promptOn(page)
  await page.goto(host.url)
  const { held, release } = await holdEndpoint(page)
  await face('Happy').click()
  await button('Send').dblclick()
  await button('Sending…').click({ force: true }) // it says that it is disabled; a finger may not listen
  await page.keyboard.press('Enter')
  await expect.poll(() => held).toHaveLength(1)
  release()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.posts).toHaveLength(1)
})

test('closing while it is being sent closes at once and loses nothing', async ({ host, page }) => {
  await page.clock.install()
  const { faces, answer, button, host: element } = promptOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  const { held, release } = await holdEndpoint(page)
  await page.clock.pauseAt(Date.now() + 60_000)
  await answer('Very happy', 'In a hurry')
  await expect.poll(() => held).toHaveLength(1)
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  release()
  await expect
    .poll(() => host.posts.map(({ record }) => record))
    .toMatchObject([{ ending: 'sent', answers: [{ value: 5 }, { comment: 'In a hurry' }] }])
})

test('the thank-you goes by itself, but not from under somebody’s hands', async ({ host, page }) => {
  host.page = hostPage({ body: '<button>Elsewhere</button>' })
  await page.clock.install()
  const { answer, sentence, thanks, host: element } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await thanks.hover()
  await page.clock.fastForward(9000)
  await expect(thanks).toBeVisible()
  await page.getByRole('button', { name: 'Elsewhere' }).hover()
  await page.clock.fastForward(9000)
  await expect(thanks).toBeVisible() // it holds the focus
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  await page.clock.fastForward(9000)
  await expect(element).toHaveCount(0)
  expect(host.taken()).toMatchObject([{ ending: 'sent', answers: [{ value: 4 }] }])
})

test('thanks of its own by what was answered: a text, and a link that leads on', async ({ host, page }) => {
  const file = {
    prompts: [
      {
        id: 'help',
        question: 'How was it?',
        followUp: {},
        when: { load: '0s' },
        pacing: { perVisit: 9, between: '0s', afterAnswer: '0s' },
        thanks: {
          low: {
            text: 'Sorry. <b>Shall</b> a person help?',
            link: { text: 'Open chat', to: 'https://shop.example/chat?from=feedback' },
          },
          high: 'Glad to hear it.',
        },
      },
    ],
  }
  host.serve('/prompts.json', (_request, response) => response.end(JSON.stringify(file)))
  const { answer, sentence, host: element, thanks } = promptOn(page)
  const heading = (/** @type {string} */ name) => element.getByRole('heading', { name, exact: true })
  const link = element.getByRole('link')
  await page.goto(host.url)
  await answer('Very unhappy')
  await expect(heading('Sorry. <b>Shall</b> a person help?')).toBeVisible()
  await expect(sentence(outcome.sent)).toBeVisible()
  await expect(link).toHaveAccessibleName('Open chat')
  await expect(link).toHaveAttribute('href', 'https://shop.example/chat?from=feedback')
  await expect(link).toHaveAttribute('rel', 'noopener')
  await page.reload()
  await answer('Happy')
  await expect(heading('Glad to hear it.')).toBeVisible()
  await expect(link).toHaveCount(0)
  await page.reload()
  await answer('Neither')
  await expect(thanks).toBeVisible()
})

for (const how of /** @type {const} */ (['owed', 'opened by the person', 'in the page'])) {
  test(`the thank-you of an answer that is ${how} does not go by itself`, async ({ host, page }) => {
    const where = { owed: undefined, 'opened by the person': 'launcher', 'in the page': { inline: 'h1' } }[how]
    const when = where === 'launcher' ? undefined : { load: '0s' }
    host.serve('/prompts.json', { prompts: [{ id: 'mood', question: 'How was it?', followUp: {}, where, when }] })
    if (how === 'owed') host.answer = { status: 500 }
    await page.clock.install()
    const { answer, button, thanks, sentence } = promptOn(page)
    await page.goto(host.url)
    if (where === 'launcher') await button('Feedback').click()
    await answer('Happy')
    await expect.poll(() => host.posts.length).toBeGreaterThan(0)
    await page.clock.fastForward(3000)
    await expect(sentence(how === 'owed' ? outcome.saved : outcome.sent)).toBeVisible()
    await page.mouse.move(0, 0)
    if (where !== 'launcher') await page.mouse.click(1, 1)
    await page.clock.fastForward(30_000)
    await page.clock.fastForward(30_000)
    await expect(thanks).toBeVisible()
  })
}
