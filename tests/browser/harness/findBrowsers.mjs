// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, firefox, webkit } from '@playwright/test'

/**
 * Where a browser comes from: a `system` one, `playwright`'s own download, or WebKitGTK behind its WebDriver.
 * @typedef {{ kind: 'system' | 'playwright' | 'webkitgtk', path: string }} Found
 * @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName
 */

const downloads = { chromium, firefox, webkit }

// The headless shell comes first: it starts three times as fast as the full browser. Its wrapper in /usr/bin is
// passed over, because that is a shell script and a kill would only reach the shell.
const systemPaths = {
  chromium: [
    '/usr/lib/chromium/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
}

/** Parts of WebKitGTK the harness needs beside the library itself. */
export const webkitGtk = { driver: '/usr/bin/WebKitWebDriver', python: '/usr/bin/python3', display: '/usr/bin/Xvfb' }

/**
 * The browser that tests would use, or undefined where there is none.
 * @param {BrowserName} name
 * @returns {Found | undefined}
 */
export function findBrowser(name) {
  const system = name === 'webkit' ? findWebkitGtk() : (named(name) ?? installed(name))
  return system ?? downloaded(name)
}

/** @param {'chromium' | 'firefox'} name @returns {Found | undefined} */
function named(name) {
  const variable = `${name.toUpperCase()}_PATH`
  const path = process.env[variable]
  if (!path) return undefined
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, and there is no such file.`)
  return { kind: 'system', path }
}

/** @param {'chromium' | 'firefox'} name @returns {Found | undefined} */
function installed(name) {
  const path = systemPaths[name].find((candidate) => existsSync(candidate))
  return path ? { kind: 'system', path } : undefined
}

// Asking Python takes a while, and what was there once stays.
let hasBindings = false

/** @returns {Found | undefined} */
function findWebkitGtk() {
  if (!Object.values(webkitGtk).every((path) => existsSync(path))) return undefined
  hasBindings ||= webkitGtkVersion() !== ''
  return hasBindings ? { kind: 'webkitgtk', path: webkitGtk.driver } : undefined
}

/** The version of WebKitGTK that the launcher would run, or nothing where its Python bindings are missing. */
export function webkitGtkVersion() {
  const version = 'W.get_major_version(), W.get_minor_version(), W.get_micro_version(), sep="."'
  const code = `import gi; gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2 as W; print(${version})`
  return spawnSync(webkitGtk.python, ['-c', code], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** @param {BrowserName} name @returns {Found | undefined} */
function downloaded(name) {
  const path = downloads[name].executablePath()
  return path && existsSync(path) ? { kind: 'playwright', path } : undefined
}
