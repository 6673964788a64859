// @ts-check
import { readFile } from 'node:fs/promises'

/** Only these shapes of address name a file, so no address can walk out of its folder. */
const doors = [
  { address: /^\/((?:art\/)?[\w-]+\.(?:js|css|svg))$/, folder: new URL('../', import.meta.url) },
  { address: /^\/moodpoint\/(\w[\w.-]*\.(?:js|css|map))$/, folder: new URL('../../dist/', import.meta.url) },
]

/** @type {Record<string, string>} */
const types = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  map: 'application/json',
}

/**
 * Serves a file of the shop or of the built package; 404 when the address names none.
 *
 * @param {string} pathname
 */
export async function serveFile(pathname) {
  for (const { address, folder } of doors) {
    const name = address.exec(pathname)?.[1]
    const body = name && (await readFile(new URL(name, folder)).catch(() => null))
    if (!body) continue
    const type = types[name.slice(name.lastIndexOf('.') + 1)]
    return new Response(body, {
      headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
    })
  }
  return new Response('There is no such file.\n', { status: 404 })
}
