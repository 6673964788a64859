// @ts-check
import { createServer } from 'node:net'

/** How many neighbours to try before giving up. */
const attempts = 20

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/**
 * The port asked for, or the next one that nobody uses.
 *
 * @param {number} wanted
 */
export async function freePort(wanted) {
  if (!Number.isInteger(wanted)) throw new TypeError('PORT: expected a number such as 4173')
  for (let port = wanted; port < wanted + attempts; port += 1) if (await isFree(port)) return port
  throw new Error(`ports ${wanted} to ${wanted + attempts - 1} are all in use; name another one with PORT=…`)
}
