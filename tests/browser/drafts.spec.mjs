// @ts-check
import { expect, test } from './harness/test.mjs'
import { keysOnDevice } from './pages/keysOnDevice.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @param {import('@playwright/test').Page} page */
const draftsOn = async (page) => (await page.evaluate(keysOnDevice)).filter((key) => key.startsWith('d:'))

const restored = 'You wrote this earlier. It was not sent.'

test('closing after a choice sends the rating; the words are offered back and wait for Send', async ({
  host,
  page,
}) => {
  const { face, comment, button, sentence, host: element } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await face('Unhappy').click()
  await comment.fill('Too early to say')
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed', answers: [{ value: 2, band: 'low' }] }])
  expect(host.taken()[0].answers).toHaveLength(1)
  await expect.poll(() => own.list()).toEqual([]) // a page that goes before it has heard so sends again

  await page.reload()
  const shown = own.show('mood')
  await face('Unhappy').click()
  await expect(comment).toHaveValue('Too early to say')
  await expect(sentence(restored)).toBeVisible()
  await button('Not now').click()
  expect(await shown).toBe('closed')
  await expect.poll(() => host.taken()).toHaveLength(2)
  expect(JSON.stringify(host.posts)).not.toContain('Too early')

  await own.open('mood')
  await face('Unhappy').click()
  await comment.press('End')
  await comment.pressSequentially(', still')
  await expect(sentence(restored)).toBeHidden()
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()[2]).toMatchObject({
    ending: 'sent',
    answers: [{ value: 2 }, { comment: 'Too early to say, still' }],
  })
  await button('Close').click()

  await own.open('mood')
  await face('Unhappy').click()
  await expect(comment).toHaveValue('')
})

test('words are offered back for a day, and in their own prompt only', async ({ host, page }) => {
  const prompts = ['first', 'second', 'third'].map((id) => ({ ...mood, id, when: { event: 'never' } }))
  host.serve('/prompts.json', { prompts })
  await page.clock.install()
  const { face, comment, button, host: element } = promptOn(page)
  const write = async (/** @type {string} */ id, /** @type {string} */ words) => {
    await moodOn(page).open(id)
    await face('Happy').click()
    await comment.fill(words)
    await button('Not now').click()
    await expect(element).toHaveCount(0)
  }
  const offered = async (/** @type {string} */ id) => {
    await moodOn(page).open(id)
    await face('Happy').click()
    const words = await comment.inputValue()
    await button('Not now').click()
    await expect(element).toHaveCount(0)
    return words
  }
  await page.goto(host.url)
  await write('first', 'Old words')
  await expect.poll(() => moodOn(page).list()).toEqual([]) // time that jumps would cut a request short
  await page.clock.fastForward('02:00')
  await write('second', 'Young words')
  await expect.poll(() => host.taken()).toHaveLength(2)
  await page.clock.fastForward('23:59:00')
  await page.reload()
  expect(await offered('first')).toBe('')
  expect(await offered('second')).toBe('Young words')
  expect(await offered('third')).toBe('')
  await expect.poll(() => host.taken()).toHaveLength(5)
  expect(JSON.stringify(host.posts)).not.toContain('words')
})

test('words the person deletes are not offered again', async ({ host, page }) => {
  const { face, comment, button, host: element } = promptOn(page)
  await page.goto(host.url)
  await face('Happy').click()
  for (const words of ['Better not', '']) {
    await comment.fill(words)
    await button('Not now').click()
    await expect(element).toHaveCount(0)
    await moodOn(page).open('mood')
    await face('Happy').click()
    await expect(comment).toHaveValue(words)
  }
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'closed' }, { ending: 'closed' }])
})

test('a page left after a choice is finished by the next one, without the words', async ({ host, page }) => {
  const { face, comment } = promptOn(page)
  await page.goto(host.url)
  await face('Very happy').click()
  await comment.fill('Half a sen')
  await expect.poll(() => draftsOn(page)).toHaveLength(1)
  expect(host.posts).toEqual([])
  await page.goto(`${host.url}/next`)
  await expect
    .poll(() => host.taken())
    .toMatchObject([{ ending: 'left', page: `${host.url}/`, answers: [{ value: 5 }] }])
  expect(host.taken()[0].answers).toHaveLength(1)
  expect(await draftsOn(page)).toEqual([])
  expect(await moodOn(page).heard('record')).toMatchObject([{ ending: 'left', id: host.taken()[0].id }])

  await moodOn(page).open('mood')
  await face('Very happy').click()
  await expect(comment).toHaveValue('Half a sen')
})

test('a draft another tab is still writing is left alone', async ({ host, context, page }) => {
  const { face, comment, button, sentence } = promptOn(page)
  await page.goto(host.url)
  await face('Neither').click()
  await comment.fill('Let me')
  await expect.poll(() => draftsOn(page)).toHaveLength(1)

  const other = await context.newPage()
  await other.goto(`${host.url}/other`)
  await moodOn(other).flush()
  await other.reload()
  await moodOn(other).flush()
  expect(await moodOn(other).list()).toEqual([])
  expect(await moodOn(other).heard('record')).toEqual([])
  expect(await draftsOn(other)).toHaveLength(1)
  expect(host.posts).toEqual([])

  await comment.pressSequentially(' finish')
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  await other.reload()
  await moodOn(other).flush()
  expect(host.posts.map(({ record }) => record)).toMatchObject([
    { ending: 'sent', answers: [{ value: 3 }, { comment: 'Let me finish' }] },
  ])
})

test('a tab closed after a choice is finished by the tab that is opened next', async ({ host, context, page }) => {
  await page.goto(host.url)
  await promptOn(page).face('Happy').click()
  await expect.poll(() => draftsOn(page)).toHaveLength(1)
  await page.close()
  const next = await context.newPage()
  await next.goto(host.url)
  await expect.poll(() => host.taken()).toMatchObject([{ ending: 'left', answers: [{ value: 4 }] }])
})

test('nothing chosen and Not now is no record, only the event dismissed', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  const { face, faces, button, sentence, host: element } = promptOn(page)
  const own = moodOn(page)
  await page.goto(host.url)
  await expect(faces).toHaveCount(5)
  await button('Not now').click()
  await expect(element).toHaveCount(0)
  const [{ id }] = await own.heard('shown')
  await expect.poll(() => own.heard('dismissed')).toEqual([{ event: 'dismissed', prompt: 'mood', id }])
  expect(await own.heard('record')).toEqual([])
  expect(await own.list()).toEqual([])

  await page.reload()
  await face('Happy').click()
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.posts.map(({ record }) => record)).toMatchObject([{ ending: 'sent' }])
  expect(host.posts[0]?.record.id).not.toBe(id)
})
