// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { webkitGtk } from '../findBrowsers.mjs'
import { untilItWorks } from '../untilItWorks.mjs'
import { startDisplay } from './startDisplay.mjs'

/** WebKitWebDriver on a free port and its own display; one driver serves one browser. */
export async function startDriver() {
  const display = await startDisplay()
  const port = await freePort()
  const env = { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
  const driver = spawn(webkitGtk.driver, [`--port=${port}`], { stdio: 'ignore', env })
  const url = `http://127.0.0.1:${port}`
  await untilItWorks(() => fetch(`${url}/status`))
  return {
    url,
    pid: driver.pid,
    stop() {
      driver.kill('SIGKILL')
      display.stop()
    },
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}
