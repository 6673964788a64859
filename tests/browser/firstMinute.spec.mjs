// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

const bareTag = '<script src="/moodpoint/moodpoint.js"></script>'

test('with nothing configured a launcher asks, and answers stay on the device', async ({ host, page }) => {
  host.page = hostPage({ tag: bareTag })
  const said = consoleOf(page)
  const own = moodOn(page)
  const { button, dialog, answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await button('Feedback').click()
  await expect(dialog.getByRole('group', { name: 'How do you feel right now?' })).toBeVisible()
  await answer('Very happy', 'One tag')
  await expect(sentence(outcome.local)).toHaveText(outcome.local)
  await button('Close').click()
  await page.reload()
  await own.flush()
  expect(await own.list()).toMatchObject([{ kind: 'response', state: 'waiting' }])
  expect(await own.export()).toMatchObject([
    { ending: 'sent', page: `${host.url}/`, answers: [{ value: 5 }, { comment: 'One tag' }] },
  ])
  expect(host.posts).toEqual([])
  expect(said.errors).toEqual([])
})

test('a page on localhost is told what is missing, once', async ({ host, page }) => {
  host.page = hostPage({ tag: bareTag })
  const said = consoleOf(page)
  await page.goto(host.url)
  await promptOn(page).button('Feedback').waitFor()
  await expect.poll(() => said.infos).toHaveLength(1)
  expect(said.infos[0]).toContain('data-endpoint')
  expect(said.infos[0]).toContain('data-prompts')
})

test('on localhost every silent prompt is named, with the reason and the call that shows it', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', {
    prompts: [
      { id: 'elsewhere', question: 'Here?', pages: ['/elsewhere'] },
      { id: 'over', question: 'Then?', until: '2020-01-01' },
      { id: 'nobody', question: 'Who?', share: '0%' },
      { id: 'later', question: 'When?', when: { event: 'chat-closed' } },
    ],
  })
  const said = consoleOf(page)
  await page.goto(host.url)
  await expect.poll(() => said.infos).toHaveLength(1)
  const lines = (said.infos[0] ?? '').split('\n')
  for (const [id, reason] of [
    ['elsewhere', 'pages: other-page'],
    ['over', 'schedule: over'],
    ['nobody', 'share: not-in-share'],
    ['later', 'event "chat-closed"'],
  ]) {
    const [line, ...others] = lines.filter((one) => one.includes(`"${id}"`))
    expect(others).toEqual([])
    expect(line).toContain(reason)
    expect(line).toContain(`moodpoint.show('${id}')`)
  }
  expect(said.errors).toEqual([])

  // The call the console names does what it says.
  const { answer, sentence } = promptOn(page)
  await page.evaluate("void moodpoint.show('elsewhere')")
  await answer('Neither')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ prompt: 'elsewhere', answers: [{ value: 3 }] }])
})

test('elsewhere than on localhost a page set up well is told nothing', async ({ host, page }) => {
  const said = consoleOf(page)
  const { answer, sentence } = promptOn(page)
  await page.route('https://shop.example/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: host.url + pathname }) })
  })
  await page.goto('https://shop.example/')
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(said).toEqual({ errors: [], infos: [] })
  expect(host.taken()).toMatchObject([{ page: 'https://shop.example/' }])
})

test('a German page asks in German', async ({ host, page }) => {
  host.page = hostPage({ lang: 'de', tag: `${bareTag.replace('></', ' data-endpoint="/feedback"></')}` })
  const { button, face, comment, host: element } = promptOn(page)
  await page.goto(host.url)
  await button('Feedback').click()
  await expect(element.getByRole('group', { name: 'Wie geht es Ihnen gerade?' })).toBeVisible()
  await face('Zufrieden').click()
  await comment.fill('Schön')
  await button('Senden').click()
  await expect(element.getByRole('heading', { name: 'Danke' })).toBeVisible()
  await expect(element.getByRole('paragraph').filter({ hasText: 'Ihre Antwort ist angekommen.' })).toBeVisible()
  expect(await element.last().getAttribute('lang')).toBe('de')
  expect(host.taken()).toMatchObject([
    {
      env: { language: 'de' },
      answers: [
        { value: 4, text: 'Wie geht es Ihnen gerade?' },
        { comment: 'Schön', text: 'Was war gut?' },
      ],
    },
  ])
})
