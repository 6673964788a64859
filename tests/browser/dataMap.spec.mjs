// @ts-check
import { readdirSync } from 'node:fs'
import { compare, fieldsOf, readKept, readSent } from '../readme/readDataMap.mjs'
import { expect, test } from './harness/test.mjs'
import { inboxOf } from './pages/inboxOf.mjs'
import { moodOn } from './pages/moodOn.mjs'
import { orderInShop } from './pages/orderInShop.mjs'
import { outcome, promptOn } from './pages/promptOn.mjs'
import { heldOnDevice, watchDevice } from './pages/watchDevice.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pages/watchDevice.mjs').Deed} Deed */

const kept = readKept()
const sent = readSent()

/** What moodpoint does with other things than its database, and with which names. */
const allowedDeeds = [/^database moodpoint$/, /^BroadcastChannel moodpoint$/, /^message moodpoint$/]
const allowedLocks = [/^lock moodpoint:asking$/, /^lock moodpoint:draft:[\da-f-]{36}$/, /^lock moodpoint:delivery:$/]
const allowedFetches = [/^fetch \/(prompts\.json|feedback)$/]
const allowed = [...allowedDeeds, ...allowedLocks, ...allowedFetches]

/** Files of the shop itself. */
const shopScripts = readdirSync(new URL('../../demo/', import.meta.url)).filter((name) => name.endsWith('.js'))
const allowedRequests = [
  /^GET document \/(catalogue|cart|checkout|checkout\/done|help|account|product\/[\w-]+)?(\?.*)?$/,
  /^GET stylesheet \/[\w-]+\.css$/,
  /^GET (image|other) \/art\/[\w-]+\.svg$/,
  new RegExp(`^GET script /(${shopScripts.map((name) => name.replace('.', '\\.')).join('|')})$`),
  /^GET script \/moodpoint\/moodpoint(-[A-Za-z]+-[\w-]{8})?\.js$/,
  /^GET fetch \/prompts\.json$/,
  /^POST fetch \/feedback$/,
]

/** What the shop keeps by itself begins with this. */
const ofShop = /^marl-and-mere:/

/** @param {string[]} names @param {RegExp[]} patterns */
const notIn = (names, patterns) => [...new Set(names)].filter((name) => !patterns.some((one) => one.test(name)))

/** What moodpoint did that is in no list. @param {Deed[]} deeds */
const strange = (deeds) => {
  const own = deeds.filter(({ how, isOwn }) => isOwn && how !== 'entry').map(({ how, name }) => `${how} ${name}`)
  return notIn(own, allowed)
}

/** @param {Deed[]} deeds @returns {[string, unknown][]} */
const entriesIn = (deeds) => deeds.filter(({ how }) => how === 'entry').map(({ name, value }) => [name, value])

/** Rows of the map by which entries are explained; what is in none stands there as it is. @param {[string, unknown][]} entries */
const rowsOf = (entries) =>
  [...new Set(entries.map(([key]) => kept.find(({ pattern }) => pattern.test(key))?.key ?? key))].sort()

const withoutConsent = kept.filter(({ needsConsent }) => !needsConsent).map(({ key }) => key)

/** Where nothing may ever be. */
const nowhere = { session: [], window: '', cookies: '', caches: [], files: [], workers: 0 }

/** @param {Page} page @param {string} words @param {string} became */
async function answerByLauncher(page, words, became) {
  const { button, answer, sentence } = promptOn(page)
  await button('Feedback').click()
  await answer('Happy', words)
  await expect(sentence(became)).toBeVisible()
  await button('Close').click()
}

test('a walk through the shop stores and sends what the data map says, and before consent what somebody sent alone', async ({
  demo,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: demo.url, serviceWorkers: 'allow' })
  await context.addInitScript(() => {
    Object.assign(window, { moodpoint: [{ consent: 'required', send: ['response', 'outcome', 'tally'] }] })
  })
  const { deeds, requests } = await watchDevice(context)
  const page = await context.newPage()
  const own = moodOn(page)
  const { faces, face, comment, button, answer, sentence } = promptOn(page)
  demo.setSwitch({ pacing: 'off' })

  await test.step('before consent', async () => {
    for (const path of ['/', '/catalogue', '/account']) {
      await page.goto(path)
      await own.started()
    }
    expect(await own.outcome('converted')).toBe(false)
    expect((await page.evaluate(heldOnDevice)).entries).toEqual([])
    demo.setSwitch({ endpoint: 'off' })
    await answerByLauncher(page, 'Not on the net', outcome.saved)
    demo.setSwitch({ endpoint: 'on' })
    await page.reload()
    await expect.poll(async () => (await inboxOf(demo)).length).toBe(1)
    await answerByLauncher(page, 'Before you asked me', outcome.sent)

    const held = await page.evaluate(heldOnDevice)
    expect(held).toMatchObject({ ...nowhere, databases: ['moodpoint'] })
    expect(notIn(held.local, [ofShop])).toEqual([])
    expect(rowsOf(entriesIn(deeds))).toEqual([
      'm:backoff:<fingerprint>',
      'm:totals',
      'r:<endpoint>:<number>',
      's:<record>:<endpoint>',
    ])
    expect(withoutConsent).toEqual(expect.arrayContaining(rowsOf(entriesIn(deeds))))
    expect((await inboxOf(demo)).map(({ visit, step }) => ({ visit, step }))).toEqual([
      { visit: null, step: null },
      { visit: null, step: null },
    ])
  })

  await test.step('after consent', async () => {
    await context.addInitScript('moodpoint.push((mood) => mood.setConsent(true))')
    await orderInShop(page, 'heron-teapot')
    await answer('Unhappy')
    await expect(sentence(outcome.sent)).toBeVisible()
    expect(await own.outcome('converted', { value: 64 })).toBe(true)
    await page.goto('/help')
    await own.started()
    await own.event('chat-closed')
    await expect(faces).toHaveCount(5)
    await face('Happy').click()
    await comment.fill('Never mind')
    await button('Not now').click()
    await expect
      .poll(async () => rowsOf((await page.evaluate(heldOnDevice)).entries), { timeout: 20_000 })
      .toEqual(['h:', 'h:tally', 'm:backoff:<fingerprint>', 'm:totals', 'p:', 's:<record>:<endpoint>', 't:<prompt>'])
    expect(rowsOf(entriesIn(deeds))).toContain('d:<record>')
    const held = await page.evaluate(heldOnDevice)
    expect(held).toMatchObject({ ...nowhere, databases: ['moodpoint'] })
    expect(notIn(held.local, [ofShop])).toEqual([])
    expect(held.entries.flatMap(([key, value]) => compare(kept, key, value).unexplained)).toEqual([])
  })

  expect(entriesIn(deeds).flatMap(([key, value]) => compare(kept, key, value).unexplained)).toEqual([])
  expect(strange(deeds)).toEqual([])
  expect(await context.cookies()).toEqual([])
  const asked = requests.map(({ url, method, type }) => `${method} ${type} ${url.replace(demo.url, '')}`)
  expect(notIn(asked, allowedRequests)).toEqual([])
  const records = requests.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body))
  expect([...new Set(records.map(({ kind }) => kind))].sort()).toEqual(['outcome', 'response'])
  expect(records.flatMap(fieldsOf).filter((field) => !sent.includes(field))).toEqual([])
  await context.close()
})

test('what watches the device sees what is not in the map', async ({ demo, browser }) => {
  const context = await browser.newContext({ baseURL: demo.url })
  const { deeds } = await watchDevice(context)
  const page = await context.newPage()
  await page.goto('/cart')
  await page.evaluate(() => {
    localStorage.setItem('spy', '1')
    // biome-ignore lint/suspicious/noDocumentCookie: what is not done in earnest has to be seen here.
    document.cookie = 'spy=1'
    new BroadcastChannel('spy').postMessage('spy')
  })
  const seen = () => deeds.filter(({ name }) => name.startsWith('spy')).map(({ how }) => how)
  await expect.poll(seen).toEqual(['local', 'cookie', 'BroadcastChannel', 'message'])
  expect(strange(deeds.map((deed) => ({ ...deed, isOwn: true })))).toContain('cookie spy=1')
  await context.close()
})
