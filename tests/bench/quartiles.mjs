// @ts-check

/** @typedef {{ lower: number, median: number, upper: number }} Quartiles */

/** The median, and the bounds of the middle half. @param {number[]} values @returns {Quartiles} */
export function quartiles(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (/** @type {number} */ share) => {
    const place = share * (sorted.length - 1)
    const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2)
    return below + (above - below) * (place % 1)
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
