// @ts-check

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

/**
 * Prices are whole cents everywhere; only the last step makes a sentence of them.
 *
 * @param {number} cents
 */
export function money(cents) {
  return euros.format(cents / 100)
}
