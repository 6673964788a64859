// @ts-check

/*
 * Both run inside the page by their source, and say what they find in words. Boxes are compared to half a pixel; lines of
 * text to three, because what a browser says of a line is the font's own height, which is more than what is drawn.
 */

/** Everything in the prompts of a window that lies outside of it, is cut off or cannot be hit. */
export const misplacedInPrompt = () => {
  const [slack, targetPx] = [0.5, 44]
  const edge = document.documentElement.clientWidth
  return [...document.querySelectorAll('moodpoint-prompt')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(':not([role=status])') ?? [])])
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
    .flatMap((one) => {
      const { left, right, width, height } = one.getBoundingClientRect()
      const isCut = !one.matches('textarea, input') && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
      const isSmall = one.matches('button, input, textarea, a') && Math.min(width, height) < targetPx - slack
      const faults = [
        (left < -slack || right > edge + slack) && `lies outside: ${left} to ${right} of ${edge}`,
        isCut && `is cut off: ${one.scrollWidth} in ${one.clientWidth}`,
        isSmall && `is too small: ${width} × ${height}`,
      ]
      const name = `${one.localName}.${one.className} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 24)}"`
      return faults.filter(Boolean).map((fault) => `${name} ${fault}`)
    })
}

/** Every two things to read or to press that lie over one another. */
export const overlapsInPrompt = () => {
  const ownerOf = (/** @type {Element} */ one) => one.closest('label, button') ?? one
  const linesOf = (/** @type {Node} */ node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return node instanceof Text && node.data.trim() ? [...range.getClientRects()] : []
  }
  const pieces = [...document.querySelectorAll('moodpoint-prompt')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(':not([role=status])') ?? [])])
    .filter((one) => one.checkVisibility())
    .flatMap((one) => {
      const boxes = one.matches('button, input, textarea, a') ? [one.getBoundingClientRect()] : []
      const lines = [...one.childNodes].flatMap(linesOf)
      return [
        ...boxes.map((box) => ({ owner: ownerOf(one), box, slack: 0.5 })),
        ...lines.map((box) => ({ owner: ownerOf(one), box, slack: 3 })),
      ]
    })
  const over = pieces.flatMap((one, at) =>
    pieces.slice(at + 1).flatMap((other) => {
      const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (one.owner === other.owner || x <= 0.5 || y <= Math.max(one.slack, other.slack)) return []
      const [first, second] = [one, other].map(({ owner }) => `${owner.localName} "${owner.textContent?.slice(0, 24)}"`)
      return `${first} and ${second} overlap by ${x.toFixed(1)} × ${y.toFixed(1)}`
    }),
  )
  return [...new Set(over)]
}
