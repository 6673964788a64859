// @ts-check
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const apps = fileURLToPath(new URL('../apps/', import.meta.url))
const built = fileURLToPath(new URL('../../../.reports/apps/', import.meta.url))
const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url))

/**
 * An app as its own bundler builds it. In development, where frameworks warn and StrictMode plays effects twice.
 * @typedef {{ page: string, files: Map<string, string>, render?: () => Promise<string> }} App
 */

/**
 * Builds one of the example apps, and what draws it on a server.
 * @param {string} name
 * @param {string} [server] the file that exports `render`
 * @returns {Promise<App>}
 */
export async function buildApp(name, server) {
  const folder = `${built}${name}`
  await runVite(name, '--outDir', folder)
  const files = await readFiles(folder)
  const page = files.get('/index.html') ?? ''
  if (!server) return { page, files }
  await runVite(name, '--outDir', `${folder}-server`, '--ssr', server)
  const { render } = await import(pathToFileURL(`${folder}-server/server.js`).href)
  return { page, files, render }
}

/** @param {string} name @param {...string} options */
async function runVite(name, ...options) {
  const mode = 'development'
  const args = [vite, 'build', '--mode', mode, '--logLevel', 'warn', '--emptyOutDir', ...options]
  await promisify(execFile)(process.execPath, args, { cwd: `${apps}${name}`, env: { ...process.env, NODE_ENV: mode } })
}

/** @param {string} folder */
async function readFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return new Map(paths.map((path, index) => [`/${relative(folder, path).replaceAll('\\', '/')}`, texts[index] ?? '']))
}
