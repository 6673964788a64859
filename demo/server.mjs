// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createReceiver } from 'moodpoint/receiver'
import { createSqliteStore } from 'moodpoint/receiver/sqlite'
import { createPulse } from './server/createPulse.mjs'
import { databaseFile } from './server/databaseFile.mjs'
import { freePort } from './server/freePort.mjs'
import { listen } from './server/listen.mjs'
import { createResults } from './server/results.mjs'
import { createShop } from './server/shop.mjs'
import { createSwitches, setSwitches } from './server/switches.mjs'
import { createUnplug } from './server/unplug.mjs'

/**
 * Opens the shop: its pages, the widget, the endpoint that receives the answers, and the inbox that shows them.
 *
 * @param {{ port?: number, database?: string }} [options] port 0 takes any free one
 */
export async function startDemo({ port = 0, database = databaseFile } = {}) {
  const store = await createSqliteStore({ file: database })
  const switches = createSwitches()
  const closing = new AbortController()
  /** @type {import('./server/endpoint.mjs').SeenRequest[]} */
  const requests = []
  const pulse = createPulse(store)
  const results = createResults({ database, pulse })
  const parts = { store, pulse, results, switches, requests, signal: closing.signal }
  const handle = createShop({ ...parts, receive: createReceiver({ store }) })
  const server = await listen(handle, { port, unplug: createUnplug({ switches, requests }) })
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())

  return {
    url: `http://localhost:${address.port}`,
    requests,
    /** @param {Partial<import('./server/switches.mjs').Switches>} changes */
    setSwitch: (changes) => setSwitches(switches, changes),
    async close() {
      closing.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await results.close()
      await store.close()
    },
  }
}

async function main() {
  const demo = await startDemo({ port: await freePort(Number(process.env.PORT ?? 4173)) })
  console.log(
    `The shop:  ${demo.url}/\nThe inbox: ${demo.url}/inbox\nResults:   ${demo.url}/results  (npm run simulate fills them)\nStop with Ctrl+C.`,
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close())
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
