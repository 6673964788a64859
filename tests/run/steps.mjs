// @ts-check

/**
 * One thing to run. With `tests` it runs tests and its report says how many; without, it counts as one test itself.
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run a command of node_modules/.bin, or `node`, and its arguments
 * @property {'vitest' | 'playwright'} [tests] the form of its report
 */

const playwright = ['playwright', 'test', '--config', 'tests/browser/playwright.config.mjs', '--project']
const ensure = ['node', 'tests/browser/harness/ensureBrowsers.mjs']

/** @param {import('../browser/harness/findBrowsers.mjs').BrowserName} browser @returns {Step[]} */
const browserSteps = (browser) => [
  { name: `${browser} is here`, run: [...ensure, browser] },
  { name: browser, run: [...playwright, browser], tests: 'playwright' },
]

/** @type {Step[]} */
const usual = [
  { name: 'build', run: ['rollup', '-c'] },
  { name: 'types', run: ['tsc', '-p', '.'] },
  { name: 'types of the sqlite store', run: ['tsc', '-p', 'src/receiver/sqlite'] },
  { name: 'types of the cli', run: ['tsc', '-p', 'src/cli'] },
  { name: 'types of the tests', run: ['tsc', '-p', 'tests'] },
  { name: 'types of the example apps', run: ['tsc', '-p', 'tests/browser/apps'] },
  { name: 'lint', run: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'dead code', run: ['knip'] },
  { name: 'unit', run: ['vitest', 'run', '--config', 'tests/vitest.config.mjs'], tests: 'vitest' },
  ...browserSteps('chromium'),
  { name: 'sizes', run: ['size-limit'] },
  { name: 'package', run: ['publint', '--strict'] },
]

// The script, its hashes and the schema are files, not modules with types.
const untyped = ['moodpoint.js', 'integrity.json', 'prompts.schema.json']

/** @type {Step[]} */
const more = [
  ...browserSteps('firefox'),
  ...browserSteps('webkit'),
  {
    name: 'types of the package',
    run: ['attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...untyped],
  },
  // Asks nobody: what it would publish is all here.
  { name: 'publishing, dry', run: ['npm', 'publish', '--dry-run', '--ignore-scripts', '--offline'] },
]

/** What `npm test` runs, and with `all` what `npm run test:all` runs. @param {boolean} all */
export const steps = (all) => (all ? [...usual, ...more] : usual)
