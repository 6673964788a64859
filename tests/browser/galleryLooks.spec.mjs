// @ts-check
import { expect, test } from './harness/test.mjs'
import { galleryOn } from './pages/galleryOn.mjs'
import { differing } from './pages/pixelsOf.mjs'
import { runAxe } from './pages/runAxe.mjs'

const modes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
}
/** What axe looks at in each mode, with how many cells there are. @type {Array<[slice: import('./pages/galleryOn.mjs').Slice, cells: number]>} */
const looked = [
  [{ scale: 'all', state: 'chosen', language: 'de' }, 13],
  [{ scale: 'faces-5', state: 'all' }, 7],
  [{ scale: 'recommend-11', shape: ['inline', 'dialog', 'launcher', 'tab'], state: 'question', language: 'ar' }, 4],
]
for (const [mode, media] of Object.entries(modes)) {
  test(`axe finds nothing in any prompt of the gallery: ${mode}`, async ({ gallery, page }) => {
    const { draw } = galleryOn(page, gallery)
    await page.emulateMedia({ reducedMotion: 'reduce', .../** @type {any} */ (media) })
    for (const [slice, cells] of looked) {
      expect(await draw({ theme: mode === 'dark' ? 'dark' : 'light', ...slice })).toBe(cells)
      const frames = page.frames().filter((frame) => frame !== page.mainFrame())
      const found = await Promise.all(
        frames.map(async (frame) => (await runAxe(frame)).map((fault) => `${frame.url()} ${fault}`)),
      )
      expect(found.flat()).toEqual([])
    }
  })
}

/** Boxes of the choices, from the edge of the card where reading begins, and of the card from that of the window. Runs inside the page by its source. */
const measure = () => {
  const root = document.querySelector('moodpoint-prompt')?.shadowRoot
  const box = (/** @type {Element} */ one) => one.getBoundingClientRect()
  const isRtl = document.dir === 'rtl'
  const card = box(/** @type {Element} */ (root?.querySelector('.card')))
  const start = (/** @type {DOMRect} */ own, /** @type {DOMRect} */ of) =>
    isRtl ? of.right - own.right : own.left - of.left
  const view = new DOMRect(0, 0, document.documentElement.clientWidth, innerHeight)
  return {
    card: [start(card, view), view.bottom - card.bottom, card.width],
    points: [...(root?.querySelectorAll('fieldset label') ?? [])].map((label) => {
      const own = box(label)
      return [start(own, card), own.top - card.top, own.width, own.height]
    }),
    drawings: [...(root?.querySelectorAll('fieldset svg') ?? [])].map((svg) => [box(svg).width, box(svg).height]),
  }
}

/** Where things stand, to half a pixel. @param {number[][]} boxes @param {number[][]} wanted */
function expectAt(boxes, wanted) {
  expect(boxes).toHaveLength(wanted.length)
  const off = boxes.flatMap((box, at) => box.map((value, side) => Math.abs(value - (wanted[at]?.[side] ?? Number.NaN))))
  expect(Math.max(...off), JSON.stringify(boxes)).toBeLessThanOrEqual(0.5)
}
const five = [0, 1, 2, 3, 4]

for (const language of ['en', 'ar', 'he']) {
  test(`in ${language} faces and card stand where they belong, worst where reading begins`, async ({
    gallery,
    page,
  }) => {
    const { draw, inCells } = galleryOn(page, gallery)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await draw({ scale: 'faces-5', state: 'chosen', language, theme: 'light', size: ['phone', 'tablet', 'desk'] })
    const found = Object.fromEntries((await inCells(measure)).map(([cell, value]) => [cell.split(' ').at(-1), value]))
    const { phone, tablet, desk } = found
    expectAt([phone?.card ?? []], [[0, 0, 320]])
    expectAt([tablet?.card ?? []], [[768 - 360 - 16, 16, 360]])
    expectAt([desk?.card ?? []], [[1280 - 360 - 16, 16, 360]])
    for (const [cell, edge] of /** @type {const} */ ([
      [phone, 17],
      [tablet, 21],
      [desk, 21],
    ])) {
      const [[, top = 0] = []] = cell?.points ?? []
      const width = ((cell?.card[2] ?? 0) - 2 * edge) / 5
      expectAt(
        cell?.points.slice(0, 5) ?? [],
        five.map((at) => [edge + at * width, top, width, 52]),
      )
      expectAt(
        cell?.drawings ?? [],
        five.map((at) => (at === 1 ? [44.8, 44.8] : [40, 40])),
      )
    }
  })
}

/** Of 1600 pixels, how many at least must differ between any two faces, and by how many of 256 shades of grey. */
const [leastPixels, leastGrey] = [40, 64]

for (const [mode, media] of Object.entries(modes)) {
  test(`without colour every face differs from every other: ${mode}`, async ({ gallery, page }) => {
    const { open } = galleryOn(page, gallery)
    await page.setViewportSize({ width: 320, height: 568 })
    await page.emulateMedia({ reducedMotion: 'reduce', .../** @type {any} */ (media) })
    await open({ scale: 'faces-5', state: 'question', theme: mode === 'dark' ? 'dark' : 'light' })
    const faces = page.locator('moodpoint-prompt svg')
    await expect(faces).toHaveCount(5)
    /** @type {Buffer[]} */
    const drawn = []
    for (const face of await faces.all()) {
      const { x, y, width, height } = /** @type {{ x: number, y: number, width: number, height: number }} */ (
        await face.boundingBox()
      )
      const clip = { x: Math.round(x), y: Math.round(y), width, height }
      drawn.push(await page.screenshot({ clip }))
    }
    const pairs = await Promise.all(
      drawn.flatMap((one, at) => drawn.slice(at + 1).map((other) => differing(page, one, other, leastGrey))),
    )
    expect(pairs).toHaveLength(10)
    expect(Math.min(...pairs), `${pairs}`).toBeGreaterThanOrEqual(leastPixels)
  })
}

test('with reduced motion nothing moves, in no state', async ({ gallery, page }) => {
  const { draw, inCells } = galleryOn(page, gallery)
  const moving = () =>
    [...document.querySelectorAll('moodpoint-prompt')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
      .map((one) => getComputedStyle(one))
      .filter(({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s').length
  const slice = {
    scale: ['faces-5', 'stars-5', 'contact'],
    state: ['question', 'chosen', 'thanks'],
    shape: ['float', 'dialog'],
    theme: 'light',
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await draw(slice)).toBe(18)
  expect((await inCells(moving)).filter(([, count]) => count === 0)).toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect((await inCells(moving)).filter(([, count]) => count > 0)).toEqual([])
})

test('in forced colours what has the focus is outlined, and what is chosen and can be pressed is seen', async ({
  gallery,
  page,
}) => {
  const { draw, inCells } = galleryOn(page, gallery)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await draw({ scale: 'all', state: 'chosen', theme: 'light' })
  const unseen = () => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('moodpoint-prompt')?.shadowRoot)
    const controls = [...root.querySelectorAll('input, textarea, button')]
    const lost = controls.filter((one) => {
      const control = /** @type {HTMLInputElement} */ (one)
      control.focus({ focusVisible: true })
      const drawn =
        getComputedStyle(control).opacity === '0' ? /** @type {Element} */ (control.nextElementSibling) : control
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn)
      const isRinged =
        outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor)
      const { backgroundColor, borderStyle, color } = getComputedStyle(drawn)
      const other = controls.find(
        (own) =>
          own.matches(':not(:checked)') && control.matches(':checked') && own.getAttribute('type') === control.type,
      )
      const rest = other?.nextElementSibling && getComputedStyle(other.nextElementSibling)
      const isToldApart = !rest || rest.backgroundColor !== backgroundColor || rest.color !== color
      const isBordered = drawn.localName === 'svg' || borderStyle === 'solid'
      return !isRinged || !isToldApart || !isBordered
    })
    return lost.map((one) => `${one.localName} ${one.getAttribute('aria-label') ?? one.parentElement?.textContent}`)
  }
  const found = await inCells(unseen)
  expect(found).toHaveLength(13)
  expect(found.filter(([, lost]) => lost.length > 0)).toEqual([])
})
