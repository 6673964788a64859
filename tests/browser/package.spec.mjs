// @ts-check
import { readFile } from 'node:fs/promises'
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'

/** What the package imports, and the files a page without a bundler would name for it. */
const files = {
  preact: 'preact/dist/preact.mjs',
  'preact/jsx-runtime': 'preact/jsx-runtime/dist/jsxRuntime.mjs',
  'idb-keyval': 'idb-keyval/dist/index.js',
}

test('the package asks and delivers, and throws for wrong options alone', async ({ host, page }) => {
  /** @type {Record<string, string>} */
  const imports = {}
  for (const [name, file] of Object.entries(files)) {
    imports[name] = `/${name}.js`
    host.serve(`/${name}.js`, await readFile(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8'))
  }
  host.page = hostPage({
    head: `<script type="importmap">${JSON.stringify({ imports })}</script>`,
    tag: `<script type="module">
      import { createMoodpoint, MoodpointError } from '/moodpoint/index.js'
      try {
        createMoodpoint({ format: 'xml' })
      } catch (error) {
        window.thrown = [error instanceof MoodpointError, error.code, error.message]
      }
      window.moodpoint = createMoodpoint({ endpoint: '/feedback', prompts: '/prompts.json' })
    </script>`,
  })
  host.serve('/heard.js', '')
  const { answer, sentence } = promptOn(page)
  await page.goto(host.url)
  await answer('Happy', 'By import')
  await expect(sentence(outcome.sent)).toBeVisible()
  expect(await page.evaluate('thrown')).toEqual([true, 'option', expect.stringContaining('options.format')])
  expect(await moodOn(page).list()).toEqual([])
  expect(host.taken()).toMatchObject([{ answers: [{ value: 4 }, { comment: 'By import' }] }])
})
