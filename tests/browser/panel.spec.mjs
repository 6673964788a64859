// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { openPanel } from './pages/openPanel.mjs'
import { keptOnDevice, nothingKept, panelOn } from './pages/panelOn.mjs'
import { promptOn } from './pages/promptOn.mjs'

test('nothing of the panel is fetched where it was not asked for', async ({ host, page }) => {
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto(`${host.url}/?moodpoint=other`)
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(fetched.filter((url) => url.includes('moodpoint-panel'))).toEqual([])
  await expect(panelOn(page).host).toHaveCount(0)
})

test('it says of every prompt what becomes of it, and why', async ({ host, page }) => {
  await openPanel(host, page)
  const { prompt, status, heading, region } = panelOn(page)
  await expect(region).toBeVisible()
  for (const name of ['moodpoint preview', 'Prompts', 'Seen by', 'Prompt file', 'What would be sent'])
    await expect(heading(name)).toBeVisible()
  await expect(status).toHaveText('2 of 3 would ask on this page')
  await expect(prompt('here')).toContainText('Would ask here')
  await expect(prompt('here')).toContainText("Asks when your page calls mood.event('go').")
  await expect(prompt('there')).toContainText('Silent here')
  await expect(prompt('there')).toContainText(`${host.url}/ is none of its pages: /there.`)
  await expect(prompt('there')).toContainText('Open one of its pages')
  await expect(prompt('button')).toContainText('Behind the button')
  await expect(promptOn(page).faces).toHaveCount(0)
})

test('it follows the address, and what is shown', async ({ host, page }) => {
  await openPanel(host, page)
  const { prompt } = panelOn(page)
  await page.evaluate(() => history.pushState(null, '', '/there'))
  await expect(prompt('there')).toContainText('Would ask here')
  await moodOn(page).event('go')
  await expect(promptOn(page).faces).toHaveCount(5)
  await expect(prompt('there')).toContainText('Asks now')
  await promptOn(page).button('Not now').click()
  await expect(prompt('there')).toContainText('Silent here')
  await expect(prompt('there')).toContainText('The page has opened 1 prompt in this visit')
  await expect(prompt('here')).toContainText('Silent here')
})

test('Show now opens a prompt as often as it is pressed, and uses up no showing', async ({ host, page }) => {
  await openPanel(host, page)
  const { show, prompt } = panelOn(page)
  const { host: prompts, faces, dialog } = promptOn(page)
  const turns = /** @type {const} */ ([
    ['here', 'How is it?'],
    ['there', 'And there?'],
    ['here', 'How is it?'],
  ])
  for (const [id, question] of turns) {
    await show(id)
    await expect(prompts.getByRole('region', { name: question })).toBeVisible()
    await expect(faces).toHaveCount(5)
    await expect(prompt(id)).toContainText('Asks now')
  }
  await show('button')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(prompt('here')).toContainText('Would ask here')
})

test('an answer is thanked for, shown as the record it would be, and neither kept nor sent', async ({ host, page }) => {
  await openPanel(host, page)
  const { show, host: panel, record, prompt } = panelOn(page)
  const { answer, sentence } = promptOn(page)
  await show('here')
  await answer('Happy', 'Only a try')
  await expect(sentence('Your answer has been sent.')).toBeVisible()
  await panel.getByText('To /feedback').click()
  const shown = JSON.parse((await record.textContent()) ?? '')
  expect(shown).toMatchObject({
    prompt: 'here',
    answers: [{ value: 4 }, { comment: 'Only a try' }],
    page: `${host.url}/`,
  })
  await expect(prompt('here')).toContainText('It was answered on')
  expect(host.posts).toEqual([])
  expect(await page.evaluate(keptOnDevice)).toEqual(nothingKept)
  expect(await moodOn(page).heard('record')).toEqual([]) // a page may pass on what it hears
})

test('New visitor forgets what was shown, as often as it is pressed', async ({ host, page }) => {
  await openPanel(host, page)
  const { button, prompt } = panelOn(page)
  for (const turn of ['first', 'second']) {
    await test.step(turn, async () => {
      await moodOn(page).event('go')
      await promptOn(page).button('Not now').click()
      await expect(prompt('here')).toContainText('Silent here')
      await button('New visitor').click()
      await expect(prompt('here')).toContainText('Would ask here')
    })
  }
  await expect(button('New visitor')).toHaveAttribute('aria-pressed', 'true')
})

test('it begins with what this device remembers, and leaves that as it was', async ({ host, page }) => {
  await page.goto(host.url)
  await promptOn(page).button('Not now').click()
  await expect.poll(() => moodOn(page).stopsOf('mood')).toContain('asked-this-visit')
  await expect.poll(() => moodOn(page).heard('dismissed')).toHaveLength(1)
  await page.goto(`${host.url}/?moodpoint=preview`)
  const { prompt, button } = panelOn(page)
  await expect(prompt('mood')).toContainText('The page has opened 1 prompt in this visit')
  await button('New visitor').click()
  await promptOn(page).answer('Happy')
  await button('This device').click()
  await expect(prompt('mood')).toContainText('The page has opened 1 prompt in this visit')
  await page.goto(`${host.url}/?moodpoint=off`)
  await moodOn(page).started()
  expect(await moodOn(page).stopsOf('mood')).toEqual(['asked-this-visit'])
  expect(host.posts).toEqual([])
})

test('the panel stays with its site, and leaves the name of the tab as it was', async ({ host, page }) => {
  const name = () => page.evaluate(() => window.name)
  await page.goto(`${host.url}/?moodpoint=preview`)
  await expect(panelOn(page).region).toBeVisible()
  await page.goto(host.url.replace('localhost', '127.0.0.1')) // another origin
  await moodOn(page).started()
  await expect(panelOn(page).host).toHaveCount(0)
  expect(await name()).toBe('')
  for (const path of ['/?moodpoint=preview', '/second']) {
    await page.goto(host.url + path)
    await expect(panelOn(page).region).toBeVisible()
  }
  await panelOn(page).button('End the preview').click()
  await moodOn(page).started()
  await expect(panelOn(page).host).toHaveCount(0)
  expect(await name()).toBe('')
})

test('a pasted file takes the place of the live one, and its faults are named by path', async ({ host, page }) => {
  await openPanel(host, page)
  const { host: panel, paste, prompt, button, alert, heading } = panelOn(page)
  const draft = {
    prompts: [
      { id: 'draft', question: 'New?' },
      { id: 'late', question: 'When?', when: { load: '3' } },
    ],
  }
  await paste(JSON.stringify(draft))
  await expect(prompt('draft')).toContainText('Would ask here')
  await expect(panel).toContainText('prompts[1] "late".when')
  await expect(heading('late')).toHaveCount(0)
  await expect(heading('here')).toHaveCount(0)
  await paste('{ "prompts": [')
  await expect(alert).toContainText('This is not JSON')
  await paste('{ "prompt": [] }')
  await expect(alert).toContainText('it has no list "prompts"')
  await expect(prompt('draft')).toBeVisible()
  await page.goto(`${host.url}/second`) // the draft goes along with the tab
  await expect(prompt('draft')).toContainText('Would ask here')
  await button('Back to those of the page').click()
  await expect(prompt('here')).toBeVisible()
  expect(host.posts).toEqual([])
})

test('a file of the device takes the place of the live one', async ({ host, page }) => {
  await openPanel(host, page)
  const { host: panel, prompt } = panelOn(page)
  const buffer = Buffer.from(JSON.stringify({ prompts: [{ id: 'local', question: 'New?' }] }))
  await panel.getByLabel('From a file').setInputFiles({ name: 'next.json', mimeType: 'application/json', buffer })
  await expect(prompt('local')).toContainText('Would ask here')
  await expect(panel).toContainText('Seen are those of next.json.')
})

test('language and screen are those somebody picks', async ({ host, page }) => {
  await openPanel(host, page)
  const { host: panel, show } = panelOn(page)
  const { host: prompts } = promptOn(page)
  await panel.getByLabel('Language').selectOption('de')
  await panel.getByRole('radio', { name: 'Phone' }).check({ force: true })
  await show('here')
  const card = prompts.getByRole('region', { name: 'Wie ist es?' })
  await expect(card).toHaveCSS('width', '390px')
  await expect(card).toHaveCSS('border-bottom-left-radius', '0px')
  await panel.getByRole('radio', { name: 'Desktop' }).check({ force: true })
  await page.setViewportSize({ width: 470, height: 800 })
  await show('here')
  await expect(card).toHaveCSS('width', '360px')
})

test('it stays with the tab until it is ended, and then all is as before', async ({ host, page }) => {
  await openPanel(host, page, '/?a=1&moodpoint=preview#top')
  const { host: panel, button } = panelOn(page)
  await page.goto(`${host.url}/second?b=2`)
  await expect(panel).toHaveCount(1)
  await page.goto(`${host.url}/?a=1&moodpoint=preview#top`)
  await button('End the preview').click()
  await page.waitForURL(`${host.url}/?a=1#top`)
  await moodOn(page).started()
  await expect(panel).toHaveCount(0)
  expect((await page.evaluate(keptOnDevice)).session).toEqual([])
  await moodOn(page).event('go')
  await promptOn(page).answer('Happy')
  await expect.poll(() => host.taken()).toHaveLength(1)
})

test('the keyboard is enough: Escape folds it, and the focus stays at hand', async ({ host, page }) => {
  await openPanel(host, page)
  const { button, fold, heading, show, status } = panelOn(page)
  await button('End the preview').focus()
  await page.keyboard.press('Tab')
  await expect(fold).toBeFocused()
  await button('Show now: here').focus()
  await page.keyboard.press('Enter')
  await expect(promptOn(page).faces).toHaveCount(5)
  await expect(button('Show now: here')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(heading('Prompts')).toBeHidden()
  await expect(fold).toBeFocused()
  await expect(status).toBeVisible()
  await page.keyboard.press('Enter')
  await show('there')
})
