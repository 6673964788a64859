// @ts-check

/**
 * The panel as the person meets it: by role and name, wherever it lies in the page.
 * @param {import('@playwright/test').Page} page
 */
export function panelOn(page) {
  const host = page.locator('moodpoint-panel')
  const button = (/** @type {string} */ name) => host.getByRole('button', { name, exact: true })
  /** One prompt of the list. @param {string} id */
  const prompt = (id) =>
    host.getByRole('listitem').filter({ has: page.getByRole('heading', { name: id, exact: true, level: 4 }) })
  return {
    host,
    button,
    prompt,
    region: host.getByRole('region', { name: 'moodpoint preview' }),
    heading: (/** @type {string} */ name) => host.getByRole('heading', { name, exact: true }),
    status: host.getByRole('status'),
    fold: host.getByRole('button', { name: /old the panel$/ }),
    record: host.getByLabel('The record'),
    alert: host.getByRole('alert'),
    show: (/** @type {string} */ id) => button(`Show now: ${id}`).click(),
    /** Puts a text in the place of the live file. @param {string} text */
    async paste(text) {
      const area = host.getByLabel('Content of a prompts.json')
      if (!(await area.isVisible())) await host.getByText('Paste prompts instead').click()
      await area.fill(text)
      await button('Use this text').click()
    },
  }
}

/** What a tab and a device keep: everything but the cache of the browser. Runs inside the page by its source. */
export const keptOnDevice = async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  cookies: document.cookie,
})

/** Where nothing is kept but the wish to see the panel. */
export const nothingKept = { databases: [], local: [], session: ['moodpoint=preview'], cookies: '' }
