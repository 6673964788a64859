// @ts-check

/**
 * Orders pieces in the demo shop, as a visitor would, and arrives at the confirmation.
 * @param {import('@playwright/test').Page} page
 * @param {string[]} pieces
 */
export async function orderInShop(page, ...pieces) {
  for (const piece of pieces) {
    await page.goto(`/product/${piece}`)
    await page.getByRole('button', { name: 'Put in the basket' }).click()
  }
  await page.goto('/checkout')
  await page.getByLabel('Full name').fill('Ida van Bee')
  await page.getByLabel('E-mail').fill('ida@example.org')
  await page.getByLabel('Street and number').fill('Reed Lane 7')
  await page.getByLabel('Postcode').fill('24103')
  await page.getByLabel('Town').fill('Kiel')
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.waitForURL('**/checkout/done')
}
