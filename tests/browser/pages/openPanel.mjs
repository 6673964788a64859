// @ts-check
import { expect } from '@playwright/test'
import { panelOn } from './panelOn.mjs'

/** A prompt that may ask on every page, in two languages. */
export const here = { id: 'here', question: { en: 'How is it?', de: 'Wie ist es?' }, when: { event: 'go' } }
/** A prompt of another page. */
export const there = { id: 'there', priority: 1, question: 'And there?', pages: ['/there'], when: { event: 'go' } }
const button = { id: 'button', question: 'Anything to say?', where: 'launcher' }

/**
 * Opens a page with the panel, and those three prompts.
 * @param {any} host @param {import('@playwright/test').Page} page @param {string} [address]
 */
export async function openPanel(host, page, address = '/?moodpoint=preview') {
  host.serve('/prompts.json', { prompts: [here, there, button] })
  await page.goto(host.url + address)
  await expect(panelOn(page).status).toHaveText(/of \d+ would ask on this page/)
}
