// @ts-check
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import { floorScript, pageFiles, script } from './pageFiles.mjs'

/** @typedef {{ type: string, body: Buffer }} Served */

const giveUpMs = 30_000

/** Serves the pages with all they load, every file in the same way and from memory. */
export async function servePages() {
  const files = new Map(pageFiles().map(({ path, type, content }) => [path, compress(type, content)]))
  /** @type {(ms: number) => void} */
  let tellPainted = () => {}
  const server = createServer((request, response) => {
    if (request.url === '/painted') {
      response.writeHead(204).end()
      return text(request).then((ms) => tellPainted(Number(ms)))
    }
    const file = files.get(request.url ?? '')
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
      'cache-control': 'max-age=3600',
    })
    response.end(file.body)
  })
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())

  return {
    // With its dot the name is no localhost to the widget, which would tell a developer things there; to browsers it is.
    url: `http://localhost.:${port}`,
    /** @param {import('./readPanel.mjs').Panel} panel */
    setPanel: (panel) => void files.set('/floor.js', compress(script, floorScript(panel))),
    /** Resolves with the milliseconds from the navigation to the paint, once a page tells them. @returns {Promise<number>} */
    whenPainted: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('Nothing was painted in time.')), giveUpMs)
        tellPainted = (ms) => {
          clearTimeout(timer)
          resolve(ms)
        }
      }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** @param {string} type @param {string | Buffer} content @returns {Served} */
const compress = (type, content) => ({ type: `${type}; charset=utf-8`, body: brotliCompressSync(content) })
