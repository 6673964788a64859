// @ts-check
import { expect, test } from './harness/test.mjs'
import { misplacedInPrompt, overlapsInPrompt } from './pages/faultsOfPrompt.mjs'
import { galleryOn } from './pages/galleryOn.mjs'

const both = ['question', 'chosen']
const endings = ['sending', 'thanks', 'saved', 'parked', 'refused']

/** Slices of the gallery, with how many cells each has. @type {Record<string, [slice: import('./pages/galleryOn.mjs').Slice, cells: number]>} */
const slices = {
  'every scale at 320 and 1280 px': [{ scale: 'all', state: both, theme: 'light', size: ['phone', 'desk'] }, 52],
  'every scale at 768 px, and at 400 % on 320 × 256': [
    { scale: 'all', state: 'chosen', theme: 'dark', size: ['tablet', 'zoomed'] },
    26,
  ],
  'every language on a phone': [{ scale: ['faces-5', 'contact'], state: both, language: 'all', theme: 'light' }, 52],
  'every scale from right to left, in the page': [
    { scale: 'all', shape: 'inline', state: 'chosen', language: 'ar', theme: 'dark' },
    13,
  ],
  'what stands in the page or was opened': [
    {
      scale: ['faces-5', 'recommend-11', 'choice-one', 'contact'],
      shape: ['inline', 'dialog'],
      ...{ state: both, language: ['de', 'ja'], theme: 'light' },
    },
    32,
  ],
  'every ending and every launcher': [
    { scale: 'faces-5', shape: 'all', state: endings, language: ['de', 'ar'], theme: 'dark' },
    34,
  ],
}

for (const [what, [slice, cells]] of Object.entries(slices)) {
  test(`${what}: nothing is cut off, covered or too small, with text spaced out either`, async ({ gallery, page }) => {
    const { draw, inCells } = galleryOn(page, gallery)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await draw(slice)).toBe(cells)
    expect(await faults(inCells)).toEqual([])
    await inCells(spaceOut)
    expect(await faults(inCells)).toEqual([])
  })
}

/** @param {ReturnType<typeof galleryOn>['inCells']} inCells */
async function faults(inCells) {
  const found = [...(await inCells(misplacedInPrompt)), ...(await inCells(overlapsInPrompt))]
  return found.flatMap(([cell, faults]) => faults.map((fault) => `${cell}: ${fault}`))
}

/** What a reader may do to text (WCAG 2.2, 1.4.12). Runs inside the page by its source. */
const spaceOut = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}`)
  for (const { shadowRoot } of document.querySelectorAll('moodpoint-prompt')) shadowRoot?.adoptedStyleSheets.push(sheet)
}
