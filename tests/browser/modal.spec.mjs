// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage, scriptTag } from './pages/hostPage.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

test('the launcher opens a modal dialog that has the focus, and Escape gives it back', async ({ demo, page }) => {
  const { button, dialog, faces, face, host } = promptOn(page)
  await page.goto(`${demo.url}/account`)
  const launcher = button('Feedback')
  await launcher.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await expect(faces.first()).toBeFocused()
  expect(await dialog.evaluate((one) => one.matches(':modal'))).toBe(true)
  for (let count = 0; count < 8; count++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer'))).toBe(null)
  }
  await face('Happy').focus()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(host).toHaveCount(1)
  await expect(launcher).toBeFocused()

  await page.keyboard.press('Enter')
  await face('Happy').click()
  await page.keyboard.press('Escape')
  await expect(launcher).toBeFocused()
  await expect.poll(() => inboxOf(demo)).toMatchObject([{ prompt: 'customer-feeling', ending: 'closed' }])
})

test('an answer from the launcher arrives, and its thank-you stays until it is closed', async ({ demo, page }) => {
  await page.clock.install()
  const { button, dialog, answer, sentence, thanks } = promptOn(page)
  await page.goto(`${demo.url}/account`)
  await button('Feedback').click()
  await answer('Very unhappy', 'By launcher')
  await expect(sentence(outcome.sent)).toBeVisible()
  await page.clock.fastForward(60_000)
  await expect(thanks).toBeVisible()
  await button('Close').click()
  await expect(dialog).toHaveCount(0)
  await expect(button('Feedback')).toBeFocused()
  expect(await inboxOf(demo)).toMatchObject([
    { prompt: 'customer-feeling', ending: 'sent', answers: [{ value: 1 }, { comment: 'By launcher' }] },
  ])
})

test('show() with an opener is modal and gives the focus back to it', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [{ id: 'asked', question: 'Tell us?', when: { event: 'never' } }] })
  host.page = hostPage({
    body: `<button onclick="moodpoint.show('asked', { opener: this }).then((how) => { this.value = how })">Tell us</button>`,
  })
  const { dialog, faces, answer, sentence, button } = promptOn(page)
  const opener = page.getByRole('button', { name: 'Tell us' })
  await page.goto(host.url)
  await moodOn(page).started()
  await opener.click()
  await expect(dialog).toHaveAccessibleName('Tell us?')
  await expect(faces.first()).toBeFocused()
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await button('Close').click()
  await expect(opener).toBeFocused()
  await expect(opener).toHaveAttribute('value', 'sent')
  expect(host.taken()).toMatchObject([{ prompt: 'asked', answers: [{ value: 4 }] }])
})

test('what the person opens takes the place of what the page asked', async ({ host, page }) => {
  const own = { id: 'own', question: 'Anything else?', where: 'launcher' }
  const mood = { id: 'mood', question: 'How was it?', when: { load: '0s' } }
  host.serve('/prompts.json', { prompts: [mood, own] })
  const { dialog, face, button, answer, sentence, host: element } = promptOn(page)
  await page.goto(host.url)
  await face('Unhappy').click()
  await button('Feedback').press('Enter') // the prompt lies over it
  await expect(dialog).toHaveAccessibleName('Anything else?')
  await expect(element.getByRole('region')).toHaveCount(0)
  await answer('Happy')
  await expect(sentence(outcome.sent)).toBeVisible()
  await expect
    .poll(() => host.taken().map(({ prompt, ending }) => `${prompt} ${ending}`))
    .toEqual(['mood closed', 'own sent'])
})

test('a launcher that comes late does not lie over a prompt', async ({ host, page }) => {
  const prompts = [
    { id: 'mood', question: 'How was it?', when: { event: 'never' } },
    { id: 'own', question: 'Anything else?', where: 'launcher' },
  ]
  host.serve('/prompts.json', { prompts })
  host.page = hostPage({ tag: scriptTag.replace('async', 'async data-consent="required"') })
  const own = moodOn(page)
  const { face, button, sentence } = promptOn(page)
  await page.goto(host.url)
  await own.started()
  await own.open('mood')
  await face('Happy').click()
  await own.setConsent(true) // starts anew what waits on the page
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ prompt: 'mood', ending: 'sent', answers: [{ value: 4 }] }])
})

for (const how of ['page', 'person']) {
  test(`keys typed into a prompt the ${how} opened are no shortcuts of the host`, async ({ host, page }) => {
    const prompt = { id: 'mood', question: 'How was it?', ...(how === 'person' && { where: 'launcher' }) }
    host.serve('/prompts.json', { prompts: [{ ...prompt, when: { load: '0s' } }] })
    host.page = hostPage({
      head: `<script>window.keys = []
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const target of [document, window])
            target.addEventListener(type, ({ key }) => keys.push(type + ' ' + key))
      </script>`,
    })
    const { button, face, comment, sentence } = promptOn(page)
    await page.goto(host.url)
    await moodOn(page).started()
    await page.keyboard.press('g')
    expect(await page.evaluate('keys.splice(0).length')).toBe(6)
    if (how === 'person') await button('Feedback').click()
    await face('Neither').click()
    await comment.focus()
    await page.keyboard.type('gg? /s')
    await expect(comment).toHaveValue('gg? /s')
    expect(await page.evaluate('keys')).toEqual([])
    await button('Send').click()
    await expect(sentence(outcome.sent)).toBeVisible()
    expect(host.taken()).toMatchObject([{ answers: [{ value: 3 }, { comment: 'gg? /s' }] }])
  })
}

test('Escape closes a prompt the page opened only when the focus is in it', async ({ host, page }) => {
  const { faces, face, host: element } = promptOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  await page.keyboard.press('Escape')
  await expect(faces).toHaveCount(5)
  await face('Happy').click()
  await page.keyboard.press('Escape')
  await expect(element).toHaveCount(0)
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed', answers: [{ value: 4 }] }])
})
