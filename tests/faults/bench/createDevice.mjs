// @ts-check
import { createEngine } from '../../browser/harness/engine.mjs'

/**
 * A browser with its profile, started when first needed and again after a kill. One that is not `own` is shared by many
 * runs, which have sites of different origins and so never meet; only its tabs are closed at the end of a run.
 * @param {{ engine: ReturnType<typeof createEngine>, shared?: Promise<Running> }} from
 */
export function createDevice({ engine, shared }) {
  /** @type {Running | undefined} */
  let browser
  let profile = ''
  /** @type {{ close(): Promise<unknown> }[]} */
  let tabs = []
  return {
    engine: engine.name,
    /** @param {string} url */
    async open(url) {
      browser ??= await (shared ?? engine.launch({ profile }))
      profile = browser.profile
      const page = await browser.open(url)
      tabs.push(page)
      return page
    },
    profile: () => profile,
    async kill() {
      const dying = browser
      browser = undefined
      tabs = []
      await dying?.kill()
    },
    /** Ends what the run has left. */
    async end() {
      if (shared) await Promise.all(tabs.map((page) => page.close().catch(String)))
      else await browser?.close().catch(String)
    },
  }
}

/** @typedef {Awaited<ReturnType<ReturnType<typeof createEngine>['launch']>>} Running */
