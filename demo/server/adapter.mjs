// @ts-check

/** More than any record or batch may weigh, so that the receiver gets to refuse it in its own words. */
const maxBodyBytes = 1024 * 1024

/** What the web knows as a Request; Node takes a few more, such as TRACE. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** @param {import('node:http').IncomingMessage} message */
async function readBody(message) {
  const chunks = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > maxBodyBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Turns what Node received into a web Request; `null` where address, method or size of the body are not of the web.
 *
 * @param {import('node:http').IncomingMessage} message
 */
export async function toRequest(message) {
  const { method = 'GET', headers } = message
  const address = `http://${headers.host ?? 'localhost'}${message.url}`
  if (!URL.canParse(address) || !methods.includes(method)) return null
  const body = await readBody(message)
  if (!body) return null
  const takesBody = method !== 'GET' && method !== 'HEAD'
  const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)])
  return new Request(address, { method, headers: Object.fromEntries(pairs), body: takesBody ? body : null })
}

/**
 * Sends a web Response with the means of Node.
 *
 * @param {import('node:http').ServerResponse} target
 * @param {Response} response
 */
export async function sendResponse(target, response) {
  const body = Buffer.from(await response.arrayBuffer())
  target.writeHead(response.status, Object.fromEntries(response.headers))
  target.end(target.req.method === 'HEAD' ? undefined : body)
}
