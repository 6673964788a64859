// @ts-check
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './harness/launchOptions.mjs'

const reports = fileURLToPath(new URL('../../.reports/', import.meta.url))

/** @param {import('./harness/findBrowsers.mjs').BrowserName} browserName */
const project = (browserName) => ({
  name: browserName,
  use: { browserName, launchOptions: launchOptions(browserName) },
})

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.mjs',
  outputDir: `${reports}playwright`,
  reporter: [['list'], ['json', { outputFile: process.env.MOODPOINT_REPORT ?? `${reports}browser.json` }]],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared machine stalls a browser now and then. What passes at its second try alone is named at the end of the run.
  retries: 1,
  // Two busy cores make everything three times as slow; a test that hangs is still found.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  globalTimeout: 20 * 60_000,
  use: { actionTimeout: 20_000, navigationTimeout: 30_000, screenshot: 'only-on-failure' },
  // Filtered out and not skipped, because a skipped test counts as a failure.
  ...(process.env.MOODPOINT_LONG === '1' ? {} : { grepInvert: /@long/ }),
  projects: [
    project('chromium'),
    { ...project('firefox'), grep: /@engines/ },
    { ...project('webkit'), grep: /@engines/ },
  ],
})
