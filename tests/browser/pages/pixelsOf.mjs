// @ts-check

/**
 * How many pixels of two pictures of one size differ by more than `least` of 256 shades of grey. The browser reads the
 * pictures: no other decoder is needed.
 * @param {import('@playwright/test').Page} page @param {Buffer} one @param {Buffer} other @param {number} [least]
 */
export async function differing(page, one, other, least = 8) {
  if (one.equals(other)) return 0
  const pictures = [one, other].map((png) => png.toString('base64'))
  return page.evaluate(compare, { pictures, least })
}

/** Runs inside the page by its source. @param {{ pictures: string[], least: number }} order */
const compare = async ({ pictures, least }) => {
  const greysOf = async (/** @type {string} */ base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'))
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return new Float32Array(data.length / 4).map(
      (_, at) => 0.2126 * (data[at * 4] ?? 0) + 0.7152 * (data[at * 4 + 1] ?? 0) + 0.0722 * (data[at * 4 + 2] ?? 0),
    )
  }
  const [first = new Float32Array(), second = new Float32Array()] = await Promise.all(pictures.map(greysOf))
  if (first.length !== second.length) return Number.MAX_SAFE_INTEGER
  return first.filter((grey, at) => Math.abs(grey - (second[at] ?? 0)) > least).length
}
