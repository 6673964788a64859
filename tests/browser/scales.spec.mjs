// @ts-check
import axe from 'axe-core'
import { expect, test } from './harness/test.mjs'
import { boxesOfPrompt, settled } from './pages/measurePrompt.mjs'
import { consoleOf, moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'

/** @typedef {{ id?: string, text: string, scale: string, options?: string[], pick?: string, other?: boolean }} Question */

/** A point of each scale: its name, and what the record says of it. @type {Array<[string, string, number, string]>} */
const points = [
  ['ease-5', 'Easy 4', 4, 'high'],
  ['expect-5', 'Worse 2', 2, 'low'],
  ['csat-5', 'Neither 3', 3, 'mid'],
  ['confident-5', 'Fully confident 5', 5, 'high'],
  ['stars-5', 'Good 4', 4, 'high'],
  ['thumbs', 'Yes', 2, 'high'],
  ['recommend-11', 'Not at all likely 0', 0, 'low'],
  ['recommend-11', '8', 8, 'mid'],
  ['recommend-11', 'Extremely likely 10', 10, 'high'],
]

/** A rating, and a question of each kind that is no rating; short, so that the smallest screen is what limits. */
const kinds = [
  ...[...new Set(points.map(([scale]) => scale))].map((scale) => ({ text: 'How was it?', scale })),
  { text: 'Which words fit?', scale: 'words' },
  { text: 'Which?', scale: 'choice', options: ['Price', 'Delivery'], pick: 'one', other: true },
  { text: 'May we write back?', scale: 'contact' },
]

/**
 * Opens a prompt of these questions, in a language.
 * @param {any} host @param {import('@playwright/test').Page} page @param {Question[]} questions @param {string} [language]
 */
async function ask(host, page, questions, language = 'en') {
  const own = questions.map((question, index) => ({ id: `q${index}`, ...question }))
  host.serve('/prompts.json', { language, prompts: [{ id: 'rare', questions: own, when: { event: 'never' } }] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).open('rare')
  await expect(promptOn(page).host.locator('input').first()).toBeAttached()
  return promptOn(page)
}

for (const [scale, name, value, band] of points) {
  test(`"${name}" of ${scale} arrives, chosen by mouse`, async ({ host, page }) => {
    const { face, faces, button, thanks } = await ask(host, page, [{ text: 'How was it?', scale }])
    await faces.first().click()
    await face(name).click()
    await expect(face(name)).toBeChecked()
    expect(host.posts).toEqual([])
    await button('Send').click()
    await expect(thanks).toBeVisible()
    const answer = { question: 'q0', scale, text: 'How was it?', value, band }
    expect(host.taken()).toMatchObject([{ ending: 'sent', answers: [answer] }])
  })

  test(`"${name}" of ${scale} arrives, chosen by keyboard`, async ({ host, page }) => {
    const { face, faces, button, thanks } = await ask(host, page, [{ text: 'How was it?', scale }])
    const names = await faces.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? one.parentElement?.textContent),
    )
    await faces.first().focus()
    await page.keyboard.press('Space')
    for (let at = 0; at < names.indexOf(name); at++) await page.keyboard.press('ArrowRight')
    await expect(face(name)).toBeFocused()
    await expect(face(name)).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(button('Send')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(thanks).toBeVisible()
    expect(host.taken()).toMatchObject([{ ending: 'sent', answers: [{ scale, value, band }] }])
  })
}

test('feeling words go by the rating, and those of another band are not sent', async ({ host, page }) => {
  const asked = await ask(host, page, [
    { text: 'How easy or hard was it?', scale: 'ease-5' },
    { text: 'Which words fit?', scale: 'words' },
  ])
  const word = (/** @type {string} */ name) => asked.host.getByRole('checkbox', { name, exact: true })
  await asked.face('Very hard 1').click()
  await word('Rushed').focus()
  await page.keyboard.press('Space')
  await asked.face('Very easy 5').click()
  await expect(word('Rushed')).toHaveCount(0)
  await word('Valued').click()
  await word('Cared for').click()
  await asked.button('Send').click()
  await expect(asked.thanks).toBeVisible()
  expect(host.taken()).toMatchObject([
    { answers: [{ value: 5 }, { scale: 'words', choices: ['valued', 'cared-for'] }] },
  ])
  expect(host.taken()[0].answers).toHaveLength(2)
})

/** @type {Question} */
const reason = { text: 'Why?', scale: 'choice', options: ['Price', 'Delivery'], pick: 'one', other: true }

test('one option is chosen of several, and other has words of its own', async ({ host, page }) => {
  const { face, button, comment, thanks } = await ask(host, page, [reason])
  await face('Price').click()
  await face('Price').press('ArrowDown')
  await expect(face('Delivery')).toBeChecked()
  await expect(face('Price')).not.toBeChecked()
  await expect(comment).toHaveCount(0)
  await face('Something else').click()
  await expect(comment).toHaveAccessibleName('What is it?')
  await comment.fill('The tea was cold')
  await button('Send').click()
  await expect(thanks).toBeVisible()
  expect(host.taken()).toMatchObject([
    { answers: [{ scale: 'choice', choices: ['other'], comment: 'The tea was cold' }] },
  ])
})

test('what is typed beside other stays here where it was not sent', async ({ host, page }) => {
  const { face, button, comment, host: element } = await ask(host, page, [reason])
  await face('Something else').click()
  await comment.fill('Secret')
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed', answers: [{ choices: ['other'] }] }])
  expect(JSON.stringify(host.posts)).not.toContain('Secret')
})

test('an address and leave to quote go out by Send, and what is no address says so', async ({ host, page }) => {
  const {
    button,
    comment,
    thanks,
    sentence,
    host: element,
  } = await ask(host, page, [{ text: 'May we write back?', scale: 'contact' }])
  await expect(comment).toHaveAccessibleName('May we write back?')
  await expect(comment).toHaveAttribute('autocomplete', 'email')
  await comment.pressSequentially('ida')
  await expect(sentence('does not look like')).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(sentence('does not look like')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(element.getByRole('checkbox', { name: 'You may quote my words.' })).toBeChecked()
  await comment.fill('ida@x.example')
  await button('Send').click()
  await expect(thanks).toBeVisible()
  const [record] = host.taken()
  expect(record.answers).toEqual([
    { question: 'q0', scale: 'contact', text: 'May we write back?', replyTo: 'ida@x.example', mayQuote: true },
  ])
})

test('an address that was not sent is neither sent nor kept', async ({ host, page }) => {
  const {
    face,
    button,
    comment,
    host: element,
  } = await ask(host, page, [
    { text: 'How was it?', scale: 'stars-5' },
    { text: 'May we write back?', scale: 'contact' },
  ])
  await face('Good 4').click()
  await comment.fill('ida@x.example')
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed', answers: [{ value: 4 }] }])
  expect(JSON.stringify([host.posts, await moodOn(page).export()])).not.toContain('ida@x')
})

for (const [scale, name, value, band] of [points[0], points[8]].flatMap((own) => (own ? [own] : []))) {
  test(`from right to left ${scale} begins on the right, and arrows follow`, async ({ host, page }) => {
    await ask(host, page, [{ text: 'كيف كان الأمر؟', scale }], 'ar')
    const { faces, button, sentence } = promptOn(page)
    const lefts = await faces.evaluateAll((all) => all.slice(0, 5).map((one) => one.getBoundingClientRect().left))
    expect(lefts).toEqual([...lefts].sort((one, other) => other - one))
    await faces.first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowLeft')
    await expect(faces.nth(1)).toBeChecked()
    const at = scale === 'recommend-11' ? value : value - 1
    await faces.nth(at).click()
    await button('إرسال').click()
    await expect(sentence('أُرسلت إجابتك.')).toBeVisible()
    expect(host.taken(), name).toMatchObject([{ answers: [{ value, band }], env: { language: 'ar' } }])
  })
}

for (const question of kinds) {
  const name = `${question.scale}${'pick' in question ? ' of one' : ''}`

  test(`${name} is accessible in both schemes and forced colours`, async ({ host, page }) => {
    await page.addInitScript({ content: axe.source })
    const { host: element } = await ask(host, page, [question])
    for (const media of /** @type {const} */ ([
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ])) {
      await page.emulateMedia(media)
      await expectAccessible(page)
      await element.locator('[type=radio],[type=checkbox]').last().check({ force: true })
      await expectAccessible(page)
    }
    await expect(element.getByRole('button', { name: 'Send' })).toBeVisible()
  })

  test(`${name} is large enough to hit, and fits at 400 % on 320 × 256`, async ({ host, page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    const { host: element, button } = await ask(host, page, [question])
    await element.locator('input').last().check({ force: true })
    await page.evaluate(settled)
    for (const box of await page.evaluate(boxesOfPrompt)) {
      expect(box.left, box.name).toBeGreaterThanOrEqual(0)
      expect(box.right, box.name).toBeLessThanOrEqual(320)
      expect(box.hiddenPx, box.name).toBeLessThanOrEqual(0)
      if (box.isTarget) expect(Math.min(box.width, box.height), box.name).toBeGreaterThanOrEqual(43.5)
    }
    await button('Send').scrollIntoViewIfNeeded()
    await expect(button('Send')).toBeInViewport()
  })
}

test('eleven points can be hit in a dialog of 320 px', async ({ host, page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const question = { id: 'q', text: 'How likely?', scale: 'recommend-11' }
  host.serve('/prompts.json', { prompts: [{ id: 'rare', questions: [question], where: 'launcher' }] })
  await page.goto(host.url)
  const { button, faces, dialog } = promptOn(page)
  await button('Feedback').click()
  await expect(dialog).toBeVisible()
  const boxes = await faces.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(boxes).toHaveLength(11)
  for (const { width, height, right } of boxes) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(43.5)
    expect(right).toBeLessThanOrEqual(320)
  }
})

test('where the scales cannot be fetched, it is one error and no showing', async ({ host, page }) => {
  const said = consoleOf(page)
  await page.route('**/moodpoint-moreScales-*', (route) => route.abort())
  host.serve('/prompts.json', {
    prompts: [{ id: 'rare', question: 'How was it?', scale: 'stars-5', when: { load: '0s' } }],
  })
  await page.goto(host.url)
  await expect.poll(() => moodOn(page).heard('error')).toHaveLength(1)
  expect((await moodOn(page).heard('error'))[0].message).toContain('"rare" cannot be shown')
  await expect(promptOn(page).host).toHaveCount(0)
  expect(await moodOn(page).heard('shown')).toEqual([])
  expect(said.errors).toHaveLength(1)
  await page.unroute('**/moodpoint-moreScales-*')
  await page.reload()
  await expect(promptOn(page).faces).toHaveCount(5)
})

/** @param {import('@playwright/test').Page} page */
async function expectAccessible(page) {
  await page.evaluate(settled)
  const { violations } = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (window)
    return axe.run({ include: ['moodpoint-prompt'] }, { resultTypes: ['violations'] })
  })
  expect(
    violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      nodes.map((/** @type {any} */ one) => one.failureSummary),
    ]),
  ).toEqual([])
}
