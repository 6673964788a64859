// @ts-check

/** Values of each axis to draw; what is left out is as usual. @typedef {Record<string, string | string[]>} Slice */

/** @param {Slice} slice */
const searchOf = (slice) =>
  new URLSearchParams(
    Object.entries(slice).flatMap(([axis, values]) => [values].flat().map((value) => [axis, value])),
  ).toString()

/**
 * The gallery on a page.
 * @param {import('@playwright/test').Page} page
 * @param {{ url: string }} gallery
 */
export function galleryOn(page, { url }) {
  const frames = () => page.frames().filter((frame) => frame !== page.mainFrame())
  return {
    /** Draws a slice and waits until each of its cells has come into its state; resolves with how many there are. @param {Slice} slice */
    async draw(slice) {
      await page.goto(`${url}/?${searchOf(slice)}`)
      await page.evaluate(loadAll)
      await page.waitForFunction(areReady)
      return frames().length
    },
    /** Opens one cell as a page of its own. @param {Slice} cell */
    async open(cell) {
      await page.goto(`${url}/cell?${searchOf(cell)}`)
      await page.waitForFunction(isReady)
    },
    /**
     * What a function of the page says in each cell, by what is drawn there.
     * @template Value
     * @param {(arg: any) => Value} look @param {unknown} [arg]
     * @returns {Promise<Array<[cell: string, value: Awaited<Value>]>>}
     */
    inCells: (look, arg) =>
      Promise.all(
        frames().map(async (frame) => {
          const cell = [...new URL(frame.url()).searchParams.values()].join(' ')
          return [cell, /** @type {any} */ (await frame.evaluate(look, arg))]
        }),
      ),
  }
}

// These run inside the page by their source.
const loadAll = () => {
  for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'
}
const isReady = () => document.documentElement?.dataset.cell === 'ready'
const areReady = () =>
  [...document.querySelectorAll('iframe')].every(
    ({ contentDocument }) => contentDocument?.documentElement?.dataset.cell === 'ready',
  )
