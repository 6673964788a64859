// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { webkitGtk } from '../findBrowsers.mjs'

/** An X server that draws into memory; it picks a free display by itself and says which. */
export async function startDisplay() {
  const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const server = spawn(webkitGtk.display, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
  if (server.exitCode !== null) throw new Error(`Xvfb ended with ${server.exitCode} instead of starting.`)
  return { name: `:${String(number).trim()}`, stop: () => server.kill('SIGKILL') }
}
