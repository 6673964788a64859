// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'

const prompt = (/** @type {string} */ path) => `moodpoint-prompt >>> ${path}`

test('an answer given by mouse arrives', { tag: '@engines' }, async ({ demo, engine }) => {
  const page = await (await engine.launch()).open(`${demo.url}/checkout/done`)
  await page.click(prompt('[aria-label=Happy]'))
  await page.type(prompt('textarea'), 'Größer, schöner 😀')
  await page.click(prompt('button:text(Send)'))
  await page.waitFor(prompt('p:text(Your answer has been sent.)'))

  const [row, ...others] = await inboxOf(demo)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    prompt: 'order-confirmed',
    touchpoint: 'order-confirmed',
    corner: 'commerce',
    ending: 'sent',
    page: `${demo.url}/checkout/done`,
    answers: [
      { question: 'rating', scale: 'faces-5', value: 4, band: 'high' },
      { about: 'gain', comment: 'Größer, schöner 😀', text: 'What worked well?' },
    ],
  })
  expect(demo.requests).toHaveLength(1)
})

test('an answer given by keyboard alone arrives, and choosing never sends', { tag: '@engines' }, async ({
  demo,
  engine,
}) => {
  const page = await (await engine.launch()).open(`${demo.url}/checkout/done`)
  const focused = async (/** @type {string} */ path) => {
    await expect.poll(async () => (await page.find(prompt(path))).focused, path).toBe(true)
  }
  await page.waitFor(prompt('legend'))
  await page.evaluateOn('footer li:last-child a', (link) => link.focus())
  await page.press('Tab')
  await focused('[aria-label="Very unhappy"]')
  for (const name of ['Unhappy', 'Neither', 'Happy']) {
    await page.press('ArrowRight')
    await focused(`[aria-label="${name}"]`)
    expect(await page.find(prompt(`[aria-label="${name}"]`))).toMatchObject({ checked: true })
  }
  await page.press('Tab')
  await focused('textarea')
  for (const key of 'Quick') await page.press(key)
  await page.press('Tab')
  await focused('button:text(Not now)')
  await page.press('Tab')
  await focused('button:text(Send)')
  expect(demo.requests).toEqual([])
  await page.press('Enter')

  await page.waitFor(prompt('h2:text(Thank you)'))
  expect(await page.evaluate(focusedText)).toContain('Thank you')
  await page.press('Tab')
  await focused('button:text(Close)')
  await page.press('Enter')
  await page.waitUntilGone('moodpoint-prompt')
  expect(await page.find('footer li:last-child a')).toMatchObject({ focused: true })
  expect(await inboxOf(demo)).toMatchObject([{ ending: 'sent', answers: [{ value: 4 }, { comment: 'Quick' }] }])
  expect(demo.requests).toHaveLength(1)
})

test('every face can be chosen anew until Send, and the last one counts', async ({ host, page }) => {
  const { faces, face, button, thanks } = promptOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  const names = await faces.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  expect(names).toEqual(['Very unhappy', 'Unhappy', 'Neither', 'Happy', 'Very happy'])
  for (const name of names) {
    await face(name).click()
    await expect(face(name)).toBeChecked()
  }
  await face('Unhappy').click()
  await button('Send').click()
  await expect(thanks).toBeVisible()
  expect(host.taken()).toMatchObject([{ ending: 'sent', answers: [{ value: 2, band: 'low' }] }])
  expect(host.taken()[0].answers).toHaveLength(1)
})

test('a prompt nobody pressed a button for leaves caret and page to the person', async ({ host, page }) => {
  host.page = hostPage({ body: '<label>Name <input></label><button onclick="this.dataset.pressed = 1">Buy</button>' })
  host.serve('/prompts.json', { prompts: [{ id: 'mood', question: 'How was it?', when: { event: 'done' } }] })
  const { faces, thanks, answer, button, host: element } = promptOn(page)
  const name = page.getByLabel('Name')
  await page.goto(host.url)
  await moodOn(page).started()
  await name.fill('Ida Bee')
  for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowLeft')
  await moodOn(page).open('mood') // what the page opens by itself waits until nobody types
  await expect(faces).toHaveCount(5)
  await page.keyboard.type(' van')
  await expect(name).toHaveValue('Ida van Bee')
  await expect(name).toBeFocused()
  await page.getByRole('button', { name: 'Buy' }).click()
  await expect(page.getByRole('button', { name: 'Buy' })).toHaveAttribute('data-pressed', '1')

  await name.focus()
  await answer('Very happy', 'All of it')
  await expect(thanks).toBeVisible()
  expect(await page.evaluate(focusedText)).toContain('Thank you')
  await button('Close').click()
  await expect(element).toHaveCount(0)
  await expect(name).toBeFocused()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 5 }, { comment: 'All of it' }] }])
})

/** What the element in focus says, inside the prompt. Runs inside the page by its source. */
const focusedText = () => document.activeElement?.shadowRoot?.activeElement?.textContent

test('questions stand in the order of the file, whichever of them are asked', async ({ host, page }) => {
  const questions = [
    { id: 'mood', text: 'How was it?' },
    { id: 'pain', text: 'What hurt?', scale: 'comment', if: { mood: 'low' } },
    { id: 'topic', text: 'What was it about?', scale: 'choice', options: ['Price', 'Speed'] },
    { id: 'gain', text: 'What helped?', scale: 'comment', if: { mood: 'high' } },
  ]
  const file = { prompts: [{ id: 'long', questions, when: { load: '0s' } }] }
  host.serve('/prompts.json', (_request, response) => response.end(JSON.stringify(file)))
  const { face, host: element } = promptOn(page)
  const asked = element.locator('legend, label[for]')
  await page.goto(host.url)
  await face('Unhappy').click()
  await expect(asked).toHaveText(['How was it?', 'What hurt?', 'What was it about?'])
  await face('Happy').click()
  await expect(asked).toHaveText(['How was it?', 'What was it about?', 'What helped?'])
  await face('Unhappy').click()
  await expect(asked).toHaveText(['How was it?', 'What hurt?', 'What was it about?'])
})

test('what Send adds is told only where words can be written', async ({ host, page }) => {
  const questions = [
    { id: 'mood', text: 'How was it?' },
    { id: 'pain', text: 'What hurt?', scale: 'comment', if: { mood: 'low' } },
  ]
  const file = { prompts: [{ id: 'long', questions, when: { load: '0s' } }] }
  host.serve('/prompts.json', (_request, response) => response.end(JSON.stringify(file)))
  const { face, host: element } = promptOn(page)
  const note = element.locator('.note').last()
  await page.goto(host.url)
  await face('Happy').click()
  await expect(note).toHaveText('Your rating counts.')
  await face('Unhappy').click()
  await expect(note).toHaveText('Your rating counts. Send adds your words.')
})
