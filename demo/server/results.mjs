// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { renderNoResults } from './noResults.mjs'
import { respondPage } from './respond.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const prompts = fileURLToPath(new URL('../prompts.json', import.meta.url))

/** What the server of the results may hear of a request. */
const passedOn = ['if-none-match', 'accept']

/**
 * Starts `moodpoint serve` over the shop's database, as any shop would.
 *
 * @param {string} database
 * @param {boolean} isSimulated
 */
function startServe(database, isSimulated) {
  const token = randomBytes(24).toString('base64url')
  const args = ['serve', '--db', database, '--port', '0', '--prompts', prompts, '--title', 'Marl & Mere']
  const child = spawn(process.execPath, [cli, ...args, ...(isSimulated ? ['--simulated'] : [])], {
    env: { ...process.env, MOODPOINT_READ_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = /** @type {string[]} */ ([])
  child.stderr.on('data', (text) => said.splice(0, said.length, String(text)))
  const stop = () => void child.kill()
  process.once('exit', stop) // whatever ends the shop, it leaves nothing behind
  const ended = new Promise((resolve) => child.once('close', resolve))
  ended.then(() => process.off('exit', stop))
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const port = /^Results:.*:(\d+)\/results$/.exec(line)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}`)
    })
    ended.then(() => reject(new Error(`moodpoint serve has ended: ${said}`)))
  })
  address.catch(() => {}) // told to whoever asks for the page
  return { token, address, ended, stop }
}

/**
 * The live results: the page of `moodpoint serve`, which is started when somebody first looks.
 *
 * @param {{ database: string, pulse: import('./createPulse.mjs').Pulse }} parts
 */
export function createResults({ database, pulse }) {
  /** @type {Map<boolean, ReturnType<typeof startServe>>} */
  const running = new Map()
  /** @param {boolean} isSimulated */
  const open = (isSimulated) => {
    const one = running.get(isSimulated) ?? startServe(database, isSimulated)
    running.set(isSimulated, one)
    return one
  }
  return {
    /** @param {Request} request */
    async handle(request) {
      const { pathname } = new URL(request.url)
      const { simulated, real } = await pulse.read()
      if (simulated + real === 0 && pathname === '/results') return respondPage(renderNoResults())
      const { token, address } = open(simulated > 0)
      const kept = passedOn.map((name) => [name, request.headers.get(name) ?? ''])
      const headers = { ...Object.fromEntries(kept), authorization: `Bearer ${token}` }
      const { status, headers: own, body } = await fetch(`${await address}${pathname}`, { headers })
      return new Response(status === 304 ? null : body, { status, headers: own })
    },
    async close() {
      for (const one of running.values()) one.stop()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
