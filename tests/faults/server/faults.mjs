// @ts-check

/**
 * What a fault works with.
 * @typedef {object} Doors
 * @property {import('node:http').ServerResponse} response
 * @property {() => void} commit
 * @property {Record<string, string>} cors headers that let the page read the answer
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

const json = { 'content-type': 'application/json' }

/** @param {Doors} doors @param {number} status @param {Record<string, string>} headers @param {string} [body] */
const reply = ({ response, cors }, status, headers, body) =>
  response.writeHead(status, { ...cors, ...headers }).end(body)

/** Cuts the line with a RST, as a crashed server does. @param {Doors} doors */
const reset = ({ response }) => response.socket?.resetAndDestroy()

/** @param {Doors} doors */
const close = ({ response }) => response.socket?.destroy()

/** Writes the same again and again until the line is cut. @param {Doors} doors @param {string} text @param {number} ms */
function drip({ response: { socket } }, text, ms) {
  const timer = setInterval(() => socket?.write(text), ms)
  socket?.once('close', () => clearInterval(timer))
}

/** Everything that can happen to a POST, by name. @type {Record<string, (doors: Doors) => unknown>} */
export const faults = {
  ok(doors) {
    doors.commit()
    reply(doors, 200, json, '{}')
  },
  noContent(doors) {
    doors.commit()
    reply(doors, 204, {})
  },
  multiStatus(doors) {
    doors.commit()
    reply(doors, 207, json, '{"results":[]}')
  },
  slowly: (doors) => setTimeout(() => faults.ok?.(doors), 1200),
  status: (doors) => reply(doors, doors.status ?? 500, { ...json, ...doors.headers }, doors.body ?? '{"error":"no"}'),
  reset,
  resetAfterCommit(doors) {
    doors.commit()
    reset(doors)
  },
  close,
  closeAfterCommit(doors) {
    doors.commit()
    close(doors)
  },
  hang() {},
  hangAfterCommit: ({ commit }) => commit(),
  slowHeaders(doors) {
    doors.response.socket?.write('HTTP/1.1 200 OK\r\nx-slow: ')
    drip(doors, 'a', 1000)
  },
  endlessBody(doors) {
    doors.commit()
    const lines = Object.entries({ ...doors.cors, ...json, 'content-length': '1000000' })
    doors.response.socket?.write(`HTTP/1.1 200 OK\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n `)
    drip(doors, ' ', 200)
  },
  truncatedBody(doors) {
    doors.commit()
    doors.response.writeHead(200, { ...doors.cors, ...json, 'content-length': '100' })
    doors.response.write('{"ok":', () => setTimeout(() => reset(doors), 50))
  },
  html: (doors) => reply(doors, 200, { 'content-type': 'text/html' }, '<!doctype html><title>Welcome</title>'),
  redirect: (doors) => reply(doors, doors.status ?? 302, { location: '/elsewhere' }),
}
