// @ts-check
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

const root = new URL('../../', import.meta.url)
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8')

/** @type {Record<string, string>} */
const sums = JSON.parse(read('dist/integrity.json'))

/** The recipe of the README, as it stands there. */
async function recipe() {
  const snippets = [...read('README.md').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)
  const code = snippets.find((one) => one.includes('function toTags')) ?? ''
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext } })
  /** @type {{ toTags(sums: Record<string, string>, folder: string, attributes: string): string }} */
  const { toTags } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`)
  return toTags(sums, '/moodpoint/', 'data-endpoint="/feedback" data-prompts="/prompts.json"')
}

const chunk = Object.keys(sums).find((name) => name.startsWith('moodpoint-show-')) ?? ''

test('with all bytes pinned everything works as ever', async ({ host, page }) => {
  host.page = hostPage({ tag: await recipe() })
  await page.goto(host.url)
  const { answer, sentence } = promptOn(page)
  await answer('Happy', 'Every byte')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'Every byte' }] }])
})

test('a part with other bytes does not run, and says so by an event', async ({ host, page }) => {
  host.page = hostPage({ tag: await recipe() })
  host.serve(`/moodpoint/${chunk}`, `window.tampered = true\n${read(`dist/${chunk}`)}`)
  await page.goto(host.url)
  await moodOn(page).started()
  await expect.poll(async () => (await moodOn(page).heard('error')).map(({ code }) => code)).toContain('import')
  await expect(promptOn(page).host).toHaveCount(0)
  expect(await page.evaluate('window.tampered')).toBeUndefined()
})

test('the same bytes run where nothing is pinned: it is the hash that stops them', async ({ host, page }) => {
  host.serve(`/moodpoint/${chunk}`, `window.tampered = true\n${read(`dist/${chunk}`)}`)
  await page.goto(host.url)
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await page.evaluate('window.tampered')).toBe(true)
})

test('an engine with other bytes does not run', async ({ host, page }) => {
  host.page = hostPage({ tag: await recipe() })
  host.serve('/moodpoint/moodpoint.js', `window.tampered = true\n${read('dist/moodpoint.js')}`)
  const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'))
  await page.goto(host.url)
  await refused
  expect(await page.evaluate('[window.tampered, Object.keys(moodpoint)]')).toEqual([undefined, ['0']])
})
