// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startSite } from '../pages/startSite.mjs'
import { createEngine } from './engine.mjs'

export { expect } from '@playwright/test'

/**
 * The running shop.
 * @typedef {object} Demo
 * @property {string} url
 * @property {(to: { endpoint?: 'on' | 'off' | 'slow' | '500' | '429' | 'html', pacing?: unknown, [fault: string]: unknown }) => unknown} setSwitch
 * @property {any[]} requests
 * @property {() => Promise<unknown>} close
 */

// By its address, so that the demo's own files stay out of the type check of the tests.
const demoServer = new URL('../../../demo/server.mjs', import.meta.url).href
const galleryServer = new URL('../../../demo/gallery/serve.mjs', import.meta.url).href

/** @type {import('@playwright/test').Fixtures<{ demo: Demo, gallery: { url: string }, host: Awaited<ReturnType<typeof startSite>>, engine: ReturnType<typeof createEngine> }, {}, import('@playwright/test').PlaywrightTestArgs, import('@playwright/test').PlaywrightWorkerOptions>} */
const fixtures = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  demo: async ({}, use) => {
    const { startDemo } = await import(demoServer)
    const folder = await mkdtemp(join(tmpdir(), 'moodpoint-demo-'))
    const demo = await startDemo({ port: 0, database: join(folder, 'feedback.db') })
    await use(demo)
    await demo.close()
    await rm(folder, { recursive: true, force: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  gallery: async ({}, use) => {
    const { startGallery } = await import(galleryServer)
    const gallery = await startGallery()
    await use(gallery)
    gallery.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  host: async ({}, use) => {
    const site = await startSite()
    await use(site)
    site.close()
  },
  engine: async ({ browserName }, use) => {
    const engine = createEngine(browserName)
    await use(engine)
    await engine.end()
  },
}

/**
 * The tests' own `test`: `demo` is a shop server with an empty database, `gallery` draws every prompt there is, `host` is a bare
 * site that each test furnishes, `engine` drives the project's browser in the one way all engines share. All belong to one test, so that no test sees
 * what another left.
 */
export const test = base.extend(fixtures)
