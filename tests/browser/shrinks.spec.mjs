// @ts-check
import { expect, test } from './harness/test.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood } from './pages/startSite.mjs'

test('a dismissed prompt can shrink to the launcher, over pages, until it is answered', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, dismissed: 'launcher' }] })
  const { faces, answer, button, dialog, sentence, host: element } = promptOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  await expect(button('Feedback')).toHaveCount(0)
  await button('Not now').click()
  await expect(button('Feedback')).toBeVisible()
  await expect(element).toHaveCount(1)

  await page.reload()
  await button('Feedback').click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await button('Feedback').click()
  await answer('Happy', 'Now I have time')
  await expect(sentence(outcome.sent)).toBeVisible()
  await button('Close').click()
  await expect(element).toHaveCount(0)
  expect(host.taken()).toMatchObject([{ prompt: 'mood', answers: [{ value: 4 }, { comment: 'Now I have time' }] }])
  await page.reload()
  await page.waitForFunction(async () => (await /** @type {any} */ (window).moodpoint.explain?.())?.length)
  await expect(element).toHaveCount(0)
})

test('the next prompt, and the launcher, speak the language the page has come to', async ({ host, page }) => {
  host.serve('/prompts.json', {
    prompts: [
      { id: 'ask', question: { en: 'How was it?', fr: 'C’était comment ?' }, when: { event: 'now' }, followUp: {} },
      { id: 'open', question: { en: 'What else?', fr: 'Autre chose ?' }, where: 'launcher' },
    ],
  })
  await page.goto(host.url)
  const { button, host: element } = promptOn(page)
  const region = (/** @type {string} */ name) => element.getByRole('region', { name })
  await expect(button('Feedback')).toBeVisible()
  await page.evaluate(() => /** @type {any} */ (window).moodpoint.event('now'))
  await expect(region('How was it?')).toBeVisible()
  await page.evaluate(() => {
    document.documentElement.lang = 'fr'
  })
  await expect(button('Votre avis')).toBeVisible()
  await expect(button('Feedback')).toHaveCount(0)
  await expect(region('How was it?')).toBeVisible() // a prompt keeps its language to the end
  await button('Not now').click()
  await button('Votre avis').click()
  await expect(element.getByRole('dialog', { name: 'Autre chose ?' })).toBeVisible()
})
