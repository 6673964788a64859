// @ts-check
import { expect, test } from './harness/test.mjs'
import { keysOnDevice } from './pages/keysOnDevice.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @type {[name: string, spoil: (page: Page, host: any) => unknown, problem: RegExp][]} */
const troubles = [
  ['is no JSON', (_, host) => host.serve('/prompts.json', '{"prompts": ['), /JSON/],
  ['is no prompt file', (_, host) => host.serve('/prompts.json', []), /no prompt in it can be used/],
  ['cannot be reached', (page) => page.route('**/prompts.json', (route) => route.abort()), /Failed to fetch/],
  ['does not come', (page) => page.route('**/prompts.json', () => {}), /timed out/],
]
for (const [name, spoil, problem] of troubles) {
  test(`the last good prompt file serves where the new one ${name}, with one error`, async ({ host, page }) => {
    const own = moodOn(page)
    host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
    await page.goto(host.url)
    await expect(promptOn(page).faces).toHaveCount(5)
    await expect.poll(() => page.evaluate(keysOnDevice)).toContain('p:')
    await spoil(page, host)
    await page.reload()
    await expect(promptOn(page).faces).toHaveCount(5)
    const errors = await own.heard('error')
    expect(errors).toMatchObject([{ code: 'prompts', message: expect.stringMatching(problem) }])
    expect(errors[0].message).toContain('the last good copy on this device is used')
  })
}

test('a file that was mended serves again', async ({ host, page }) => {
  host.serve('/prompts.json', { prompts: [mood], pacing: relaxed })
  await page.goto(host.url)
  await expect.poll(() => page.evaluate(keysOnDevice)).toContain('p:')
  host.serve('/prompts.json', { prompts: [{ ...mood, id: 'mended' }], pacing: relaxed })
  await page.reload()
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await moodOn(page).heard('shown')).toMatchObject([{ prompt: 'mended' }])
})
