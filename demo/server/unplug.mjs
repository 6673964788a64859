// @ts-check

/**
 * The dead line: with the endpoint off, a request to it is cut before a byte of it is read, and listed with status 0.
 *
 * @param {Pick<import('./shop.mjs').Parts, 'switches' | 'requests'>} parts
 * @returns {(message: import('node:http').IncomingMessage) => boolean} says whether it cut the line
 */
export function createUnplug({ switches, requests }) {
  return ({ method = 'GET', url = '/', socket }) => {
    const [path] = url.split('?')
    if (path !== '/feedback' || switches.endpoint !== 'off') return false
    if (method === 'POST') requests.push({ at: new Date().toISOString(), method, path, status: 0, body: '' })
    socket.destroy()
    return true
  }
}
