// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plan } from '../../report/simulate.mjs'

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

/** Starts `moodpoint serve` on a new file and any free port. */
export async function startServing() {
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-serving-'))
  const prompts = join(folder, 'prompts.json')
  writeFileSync(prompts, JSON.stringify(plan))
  const args = ['serve', '--db', join(folder, 'feedback.db'), '--port', '0', '--prompts', prompts]
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [text] = await once(child.stdout, 'data')
  const [, origin = '', token = ''] = /(http:\S+)\/results#token=(\S+)/.exec(String(text)) ?? []
  return {
    origin,
    token,
    /** @param {unknown[]} records */
    async post(records) {
      for (let at = 0; at < records.length; at += 50) {
        const body = JSON.stringify({ records: records.slice(at, at + 50) })
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(`${origin}/feedback`, { method: 'POST', headers, body })
        const { rejected } = await response.json()
        if (rejected.length > 0) throw new Error(rejected[0].reason)
      }
    },
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
