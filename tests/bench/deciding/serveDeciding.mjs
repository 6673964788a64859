// @ts-check
import { createServer } from 'node:http'
import { builtFiles } from '../builtFiles.mjs'
import { pageBegins } from '../probe.mjs'
import { manyPrompts } from './manyPrompts.mjs'

/** Serves a page `/deciding/COUNT` for any number of prompts, and the built script. */
export async function serveDeciding() {
  const built = new Map(builtFiles('dist/moodpoint*.js').map(({ name, bytes }) => [`/${name}`, bytes]))
  const server = createServer((request, response) => {
    const { url = '' } = request
    const count = Number(url.replace(/\D/g, ''))
    const file = built.get(url)
    if (file) response.writeHead(200, { 'content-type': 'text/javascript' }).end(file)
    else if (url.endsWith('.json')) response.end(JSON.stringify(manyPrompts(count)))
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page(count))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    // As in servePages.mjs: no localhost to the widget.
    url: `http://localhost.:${port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** @param {number} count */
const page = (count) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>${count} prompts</title>
<link rel="icon" href="data:,">
<script>performance.mark('${pageBegins}')</script>
<script async src="/moodpoint.js" data-endpoint="/feedback" data-prompts="/prompts-${count}.json"></script>
<h1>${count} prompts</h1>
</html>`
