// @ts-check
import { readFileSync } from 'node:fs'
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { settled } from './pages/measurePrompt.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { differing } from './pages/pixelsOf.mjs'
import { promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

const bootstrap = () => readFileSync(new URL(import.meta.resolve('bootstrap/dist/css/bootstrap.min.css')), 'utf8')
/** As Tailwind's compiler writes it out: what its theme does not name is what stands after the comma. */
const preflight = () =>
  readFileSync(new URL(import.meta.resolve('tailwindcss/preflight.css')), 'utf8').replace(
    /--theme\(\s*--[\w-]+,\s*([^()]*?)\s*\)/g,
    '$1',
  )

/** What hosts do to their pages. @type {Record<string, () => string>} */
const hosts = {
  Bootstrap: bootstrap,
  'Tailwind preflight': preflight,
  'a reset with !important': () =>
    '*,*::before,*::after{margin:0!important;padding:0!important;border:0!important;font:italic 30px serif!important;color:red!important;letter-spacing:4px!important;line-height:3!important;text-transform:uppercase!important;box-sizing:content-box!important;display:block!important}head,head *{display:none!important}',
  'a small root': () => 'html{font-size:62.5%}',
  'transitions on everything': () =>
    '*,*::before,*::after{transition:all 1s!important;animation-duration:9s!important}',
  // A body that scrolls and is transformed moves everything fixed, ours too: CSS Transforms 1, section 3.
  'a transformed body': () => 'body{transform:translateZ(0);display:flow-root;height:100vh;margin:0;overflow:hidden}',
  'a war of z-indexes': () => 'main,main *{position:relative;z-index:2147483647}main{isolation:isolate}',
  'a page of its own layout': () =>
    'body{display:grid;grid-template-columns:repeat(12,1fr);gap:40px;zoom:1;direction:ltr}body>*{max-width:40px;opacity:.2;visibility:hidden;pointer-events:none}main{max-width:none;opacity:1;visibility:visible}',
}

const body = `<main><h1>A host</h1><p>Some <a href="#a">text</a> and a <button>Button</button></p>
<form><label>Name <input value="Ida"></label> <select><option>One</select></form><ul><li>One<li>Two</ul></main>`
const view = { width: 800, height: 1000 }
/** Where the host has its content, and the prompt is not. */
const upper = { x: 0, y: 0, width: view.width, height: 480 }
/** The prompt with its shadow, at the lower right. */
const corner = { x: view.width - 400, y: 500, width: 400, height: 500 }

/**
 * Two pictures of a host: of its content, and of the corner where a prompt stands.
 * @param {any} host @param {import('@playwright/test').Page} page @param {string} css @param {boolean} isAsking
 */
async function shoot(host, page, css, isAsking) {
  const ground = 'html,body{background:#fff!important}'
  host.page = hostPage({
    head: `<style>${css}</style><style>${ground}</style>`,
    body,
    ...(isAsking ? {} : { tag: '' }),
  })
  await page.goto(host.url)
  if (isAsking) {
    await moodOn(page).started()
    await moodOn(page).open('mood')
    await promptOn(page).face('Unhappy').check({ force: true })
    await expect(promptOn(page).button('Send')).toBeVisible()
    await page.mouse.move(5, 5)
    await page.evaluate(settled)
  }
  const pictures = []
  for (const clip of [upper, corner]) pictures.push(await page.screenshot({ clip }))
  return pictures
}

for (const [name, css] of Object.entries(hosts)) {
  test(`${name}: prompt and host look as they do without one another`, async ({ host, page }) => {
    await page.setViewportSize(view)
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    host.serve('/prompts.json', { prompts: [{ ...mood, when: { event: 'never' } }], pacing: relaxed })
    const [, asked] = await shoot(host, page, '', true)
    const [alone, empty] = await shoot(host, page, css(), false)
    const [beside, there] = await shoot(host, page, css(), true)
    if (!asked || !alone || !empty || !beside || !there) throw new Error('no pictures')
    expect(await differing(page, asked, empty), 'the prompt is in the picture').toBeGreaterThan(10_000)
    expect(await differing(page, there, asked), 'pixels of the prompt that differ').toBe(0)
    expect(await differing(page, beside, alone), 'pixels of the host that differ').toBe(0)
    const middle = { x: view.width - 190, y: view.height - 60 }
    const top = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, middle)
    expect(top).toBe('moodpoint-prompt')
  })
}

test('over a modal of the host, a prompt the person opened is on top, and gives the modal back', async ({
  host,
  page,
}) => {
  host.serve('/prompts.json', { prompts: [{ ...mood, when: { event: 'never' } }], pacing: relaxed })
  host.page = hostPage({
    body: `<dialog id="own"><button id="ask" onclick="moodpoint.show('mood', { opener: this })">Tell us</button></dialog>`,
  })
  await page.goto(host.url)
  await moodOn(page).started()
  const { dialog, faces } = promptOn(page)
  await page.locator('#own').evaluate((one) => /** @type {HTMLDialogElement} */ (one).showModal())
  await page.locator('#ask').click()
  await expect(dialog).toBeVisible()
  await expect(faces.first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(faces).toHaveCount(0)
  expect(await page.locator('#own').evaluate((one) => one.matches(':modal'))).toBe(true)
  await expect(page.locator('#ask')).toBeFocused()
})
