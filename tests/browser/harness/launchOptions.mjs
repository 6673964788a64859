// @ts-check
import { firefox } from '@playwright/test'
import { findBrowser } from './findBrowsers.mjs'
import { shimFirefoxBidi } from './shimFirefoxBidi.mjs'

// Root has no sandbox, machines without a display no GPU; the rest keeps the browser from calling home during tests.
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * What Playwright needs to launch the browser found; nothing but arguments for its own download.
 * @param {import('./findBrowsers.mjs').BrowserName} name
 * @returns {import('@playwright/test').LaunchOptions}
 */
export function launchOptions(name) {
  if (name === 'webkit') return {}
  const found = findBrowser(name)
  const system = found?.kind === 'system' ? { executablePath: found.path } : {}
  if (name === 'chromium') return { ...system, args: chromiumArgs }
  if (!system.executablePath) return {}
  shimFirefoxBidi(firefox)
  return { ...system, channel: 'moz-firefox' }
}
