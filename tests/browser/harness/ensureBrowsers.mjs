// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { findBrowser, webkitGtkVersion } from './findBrowsers.mjs'

/** @typedef {import('./findBrowsers.mjs').BrowserName | 'fonts'} Need */

// One table of what Debian calls the things tests need. Fonts matter to screenshots only, so they are asked for by name.
const packages = {
  chromium: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'],
  fonts: ['fonts-noto-color-emoji', 'fonts-noto-cjk', 'fonts-noto-core'],
}

const fontFiles = [
  '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf',
]

/** @param {Need} name */
const isHere = (name) =>
  name === 'fonts' ? fontFiles.every((file) => existsSync(file)) : findBrowser(name) !== undefined

/**
 * Brings what is missing, and throws where that fails: a browser that is not there must never look like a passed test.
 * @param {Need[]} names
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !isHere(name))
  if (missing.length > 0) install(missing)
  const lacking = missing.filter((name) => !isHere(name))
  if (lacking.length > 0) throw new Error(lacking.map(remedy).join('\n'))
}

/** @param {Need[]} names */
function install(names) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) return aptInstall(names.flatMap((n) => packages[n]))
  for (const name of names) if (name !== 'fonts') run('npx', ['playwright', 'install', name])
}

/** @param {string[]} names */
function aptInstall(names) {
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  run('apt-get', [...lock, 'update'])
  run('apt-get', [...lock, 'install', '-y', '--no-install-recommends', ...names])
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell: process.platform === 'win32' })
}

/** @param {Need} name */
function remedy(name) {
  const lines = [`The tests need ${name}, which is not on this machine and could not be installed. To bring it:`]
  lines.push(`  on Debian or Ubuntu: sudo apt-get install ${packages[name].join(' ')}`)
  if (name !== 'fonts') lines.push(`  elsewhere:           npx playwright install ${name}`)
  if (name === 'chromium' || name === 'firefox') lines.push(`  or name one:         ${name.toUpperCase()}_PATH=/path`)
  return lines.join('\n')
}

/** @param {Need} name */
function versionOf(name) {
  if (name === 'fonts') return 'fonts: Noto'
  const found = findBrowser(name)
  if (found?.kind === 'webkitgtk') return `${name}: WebKitGTK ${webkitGtkVersion()} (${found.path})`
  if (found?.kind !== 'system') return `${name}: ${found?.kind} ${found?.path}`
  return `${name}: ${spawnSync(found.path, ['--version'], { encoding: 'utf8' }).stdout.trim()} (${found.path})`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const names = /** @type {Need[]} */ (argv.slice(2))
  try {
    ensureBrowsers(names)
    for (const name of names) console.log(versionOf(name))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
