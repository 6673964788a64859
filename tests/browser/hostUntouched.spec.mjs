// @ts-check
import { expect, test } from './harness/test.mjs'
import { hostPage } from './pages/hostPage.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { mood, relaxed } from './pages/startSite.mjs'

/** A page somebody works on: fields, keys that do something, text to select, and more than fits the window. */
const body = `<form id="form"><label>Name <input id="name"></label><label>Notes <textarea id="notes">one two three</textarea></label>
<label>City <input id="city"></label><button>Save</button></form><p id="text">Some text to select with the mouse</p><div style="height:3000px"></div>`
const keysScript = `window.keys = []
document.addEventListener('keydown', (event) => {
  keys.push((event.ctrlKey ? 'Control+' : '') + event.key)
  if (event.key === 'k' && event.ctrlKey) event.preventDefault()
})
addEventListener('DOMContentLoaded', () => form.addEventListener('submit', (event) => {
  event.preventDefault()
  keys.push('submitted')
}))`

/** What a person would notice if it changed. Runs inside the page by its source. */
const stateOfPage = () => {
  const notes = /** @type {HTMLTextAreaElement} */ (document.querySelector('#notes'))
  return {
    focus: document.activeElement?.id,
    caret: [notes.selectionStart, notes.selectionEnd],
    scroll: [scrollX, scrollY],
    overflow: getComputedStyle(document.documentElement).overflow,
    inert: document.querySelectorAll('[inert], [aria-hidden=true]').length,
  }
}

/** @param {any} host @param {import('@playwright/test').Page} page */
async function work(host, page) {
  host.serve('/keys.js', keysScript)
  host.serve('/prompts.json', { prompts: [{ ...mood, when: { event: 'never' } }], pacing: relaxed })
  host.page = hostPage({ head: '<script src="/keys.js"></script>', body })
  await page.goto(host.url)
  await moodOn(page).started()
  await page.evaluate(() => {
    const notes = /** @type {HTMLTextAreaElement} */ (document.querySelector('#notes'))
    notes.focus()
    notes.setSelectionRange(4, 7)
    scrollTo(0, 12)
  })
  const before = await page.evaluate(stateOfPage)
  await moodOn(page).open('mood')
  await expect(promptOn(page).faces).toHaveCount(5)
  expect(await page.evaluate(stateOfPage)).toEqual(before)
}

test('a prompt the page opened leaves caret, keys, order of fields and selection as they are', async ({
  host,
  page,
}) => {
  await work(host, page)
  await page.keyboard.type('2')
  await expect(page.locator('#notes')).toHaveValue('one 2 three')
  for (const key of ['Escape', 'Control+Enter', 'Control+k', 'Control+a']) await page.keyboard.press(key)
  await expect(promptOn(page).faces).toHaveCount(5)
  await expect(page.locator('#notes')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#city')).toBeFocused()
  await page.keyboard.press('Enter')
  const keys = await page.evaluate(() => /** @type {any} */ (window).keys)
  const pressed = [
    '2',
    'Escape',
    'Control+Control',
    'Control+Enter',
    'Control+Control',
    'Control+k',
    'Control+Control',
    'Control+a',
  ]
  expect(keys).toEqual([...pressed, 'Tab', 'Enter', 'submitted'])
  await expect(promptOn(page).host.locator(':checked')).toHaveCount(0)
  await page.locator('#text').dblclick({ position: { x: 8, y: 8 } })
  expect(await page.evaluate(() => `${getSelection()}`.trim())).not.toBe('')
})

test('a whole answer by mouse gives the page back as it was', async ({ host, page }) => {
  await work(host, page)
  const { face, button, sentence, host: element } = promptOn(page)
  await page.locator('#name').focus()
  const before = await page.evaluate(stateOfPage)
  await face('Happy').click()
  await button('Send').click()
  await expect(sentence(outcome.sent)).toBeVisible()
  await button('Close').click()
  await expect(element).toHaveCount(0)
  expect(await page.evaluate(stateOfPage)).toEqual(before)
  await page.keyboard.type('Ida')
  await expect(page.locator('#name')).toHaveValue('Ida')
})
