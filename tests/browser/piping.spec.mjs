// @ts-check
import { expect, test } from './harness/test.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

const question = { en: 'How was your chat with {agent|our team}?', ar: 'كيف كانت محادثتك مع {agent|فريقنا}؟' }
const chat = { id: 'chat', question, when: { event: 'chat-closed' } }
const order = { id: 'order', question: 'How was your order of {product}?', when: { event: 'ordered' } }

test('what the page says is read in question, option and thanks, and sent by none of them', async ({ host, page }) => {
  const followUp = { low: { text: 'What of {product}?', options: ['{product|It} broke', 'Late'] } }
  const thanks = { low: 'Sorry about {product}.' }
  host.serve('/prompts.json', { prompts: [{ ...order, followUp, thanks }] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).event('ordered', { product: '<b onclick=alert(1)>Lamp</b>' })
  const { face, host: prompt, button, sentence } = promptOn(page)
  await expect(
    prompt.getByRole('group', { name: 'How was your order of \u2068<b onclick=alert(1)>Lamp</b>\u2069?' }),
  ).toBeVisible()
  await face('Unhappy').click()
  await prompt.getByRole('checkbox', { name: /Lamp.* broke/ }).check({ force: true })
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  await expect(prompt.getByRole('heading', { name: 'Sorry about' })).toContainText('<b onclick=alert(1)>Lamp</b>')
  await expect(prompt.locator('[onclick]')).toHaveCount(0)
  const [record] = host.taken()
  expect(record.answers).toMatchObject([
    { text: order.question },
    { text: 'What of {product}?', choices: ['product-it-broke'] },
  ])
  expect(JSON.stringify(host.posts)).not.toContain('Lamp')
})

test('without it a default is read, and without a default nobody is asked, which explain() says', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', { prompts: [chat, order] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).event('ordered', { product: {} })
  expect(await moodOn(page).stopsOf('order')).toEqual(['no-data'])
  await moodOn(page).event('chat-closed')
  await expect(promptOn(page).host).toContainText('How was your chat with our team?')
  expect(await moodOn(page).heard('shown')).toMatchObject([{ prompt: 'chat' }])
})

test('a name in Latin letters stays in its place within an Arabic sentence', async ({ host, page }) => {
  host.page = host.page.replace('lang="en"', 'lang="ar"')
  host.serve('/prompts.json', { language: 'ar', prompts: [chat] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).event('chat-closed', { agent: 'Ada (C++)' })
  const legend = promptOn(page).host.locator('legend')
  await expect(legend).toHaveText('كيف كانت محادثتك مع \u2068Ada (C++)\u2069؟')
  // Without isolates the bracket at its end would stand at the left of it.
  const [name, end] = await legend.evaluate((node) => {
    const text = /** @type {Text} */ (node.firstChild)
    return ['Ada', '++)'].map((part) => {
      const range = node.ownerDocument.createRange()
      range.setStart(text, text.data.indexOf(part))
      range.setEnd(text, text.data.indexOf(part) + part.length)
      return range.getBoundingClientRect().left
    })
  })
  expect(Number(name)).toBeLessThan(Number(end))
})

test('the part that fills texts in is fetched where a text has a brace; where it fails, those prompts alone are silent', async ({
  host,
  page,
}) => {
  /** @type {string[]} */
  const fetched = []
  page.on('request', (request) => fetched.push(request.url()))
  const isFetched = () => fetched.some((url) => /piping|rareGates/.test(url))
  host.serve('/prompts.json', { prompts: [{ ...chat, question: 'How was it?' }] })
  await page.goto(host.url)
  await moodOn(page).started()
  await moodOn(page).explain()
  expect(isFetched()).toBe(false)
  host.serve('/prompts.json', { prompts: [order, { ...chat, question: 'How was it?' }] })
  await page.route('**/moodpoint-piping-*.js', (route) => route.abort())
  await page.goto(host.url)
  await moodOn(page).started()
  await expect.poll(() => moodOn(page).heard('error')).toMatchObject([{ code: 'import' }])
  expect(isFetched()).toBe(true)
  await moodOn(page).event('ordered', { product: 'Lamp' })
  expect(await moodOn(page).stopsOf('order')).toEqual(['not-loaded'])
  await moodOn(page).event('chat-closed')
  await expect(promptOn(page).host).toContainText('How was it?')
})
