// @ts-check
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test as base, expect } from './harness/test.mjs'

// A page that keeps a note in IndexedDB and shows it inside two nested open shadow roots.
const html = `<!doctype html><meta charset="utf-8"><title>Notes</title><note-box></note-box>
<script type="module">
  const open = indexedDB.open('notes')
  open.onupgradeneeded = () => open.result.createObjectStore('notes')
  await new Promise((done) => { open.onsuccess = done })
  const store = (mode) => open.result.transaction('notes', mode, { durability: 'strict' }).objectStore('notes')
  const root = document.querySelector('note-box').attachShadow({ mode: 'open' })
  root.innerHTML = '<input aria-label="Note"><note-bar></note-bar><p>loading</p><em hidden>secret</em>'
  const bar = root.querySelector('note-bar').attachShadow({ mode: 'open' })
  bar.innerHTML = '<button>Save</button><button>Clear</button>'
  const show = () => {
    const read = store('readonly').get('note')
    read.onsuccess = () => { root.querySelector('p').textContent = 'note: ' + (read.result ?? 'none') }
  }
  bar.querySelector('button').onclick = (event) => {
    const writing = store('readwrite')
    writing.put((event.isTrusted ? '' : 'untrusted ') + root.querySelector('input').value, 'note')
    writing.transaction.oncomplete = show
  }
  show()
</script>`

/** @type {import('@playwright/test').Fixtures<{ site: string }>} */
const fixtures = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  site: async ({}, use) => {
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    await use(`http://127.0.0.1:${port}/`)
    server.closeAllConnections()
    server.close()
  },
}
const test = base.extend(fixtures)

const save = 'note-box >>> note-bar >>> button:text(Save)'

test('what was saved before a kill is there after it', { tag: '@engines' }, async ({ engine, site }) => {
  const browser = await engine.launch()
  const page = await browser.open(site)
  await page.waitFor('note-box >>> p:text(note: none)')
  await page.type('note-box >>> input', 'Größe ✓ 😀!')
  await page.click(save)
  await page.waitFor('note-box >>> p:text(note: Größe ✓ 😀!)')
  await browser.kill()

  const again = await engine.launch({ profile: browser.profile })
  const later = await again.open(site)
  await later.waitFor('note-box >>> p:text(note: Größe ✓ 😀!)')
  await later.reload()
  await later.waitFor('note-box >>> p:text(note: Größe ✓ 😀!)')
  await again.close()
})

test('keyboard, two tabs and values read back', { tag: '@engines' }, async ({ engine, site }) => {
  const browser = await engine.launch()
  const page = await browser.open(site)
  await page.type('note-box >>> input', 'ab')
  await page.press('Shift+ArrowLeft')
  await page.press('c')
  expect(await page.find('note-box >>> input')).toMatchObject({ value: 'ac', focused: true })
  await page.press('Tab')
  await page.press('Enter')
  await page.waitFor('note-box >>> p:text(note: ac)')

  const other = await browser.open(`${site}?second`)
  expect(await other.waitFor((wanted) => location.search === wanted && document.title, '?second')).toBe('Notes')
  await other.waitFor('note-box >>> p:text(note: ac)')
  expect(await page.evaluate(() => location.search)).toBe('')
  expect(await page.text('note-box >>> p')).toBe('note: ac')
  expect(await page.evaluateOn(save, (button, suffix) => button.localName + suffix, '!')).toBe('button!')
  expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
  await other.close()
  expect(await page.text('note-box >>> p')).toBe('note: ac')
})

test('a tab can be opened after another one was closed', { tag: '@engines' }, async ({ engine, site }) => {
  const browser = await engine.launch()
  const page = await browser.open(site)
  for (const name of ['?second', '?third']) {
    const other = await browser.open(site + name)
    expect(await other.evaluate(() => location.search)).toBe(name)
    await other.close()
  }
  expect(await page.evaluate(() => location.search)).toBe('')
})

test('what is ambiguous, hidden or failing is an error', { tag: '@engines' }, async ({ engine, site }) => {
  const page = await (await engine.launch()).open(site)
  await page.waitFor('note-box >>> p:text(note: none)')
  await page.waitUntilGone('note-box >>> em')
  await expect(page.waitFor('note-box >>> em', undefined, 200)).rejects.toThrow('Not visible')
  await expect(page.waitFor('note-box >>> note-bar >>> button', undefined, 200)).rejects.toThrow('2 elements match')
  await expect(page.waitUntilGone('note-box >>> p', 200)).rejects.toThrow('Still there')
  await expect(page.evaluate(() => Promise.reject(new Error('in the page')))).rejects.toThrow('in the page')
})
