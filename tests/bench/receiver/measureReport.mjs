// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulate } from '../../report/simulate.mjs'

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const watcher = fileURLToPath(new URL('tellMemory.mjs', import.meta.url))

/**
 * The report of so many answers, with the tallies and outcomes that belong to them, from NDJSON to page, as a process of
 * its own.
 * @param {number} answers
 */
export async function measureReport(answers) {
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-bench-'))
  try {
    const [pile, page, memory] = ['answers.ndjson', 'report.html', 'memory.txt'].map((name) => join(folder, name))
    const records = await writePile(String(pile), answers)
    const startedAt = performance.now()
    const child = spawn(process.execPath, ['--import', watcher, cli, 'report', String(pile)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, MOODPOINT_MEMORY: memory },
    })
    child.stdout.pipe(createWriteStream(String(page)))
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`moodpoint report ended with ${code}`)
    const seconds = (performance.now() - startedAt) / 1000
    const peak = Number(readFileSync(String(memory), 'utf8')) * 1024 // of kilobytes
    return { records, seconds, peak, input: statSync(String(pile)).size, output: statSync(String(page)).size }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} file @param {number} answers */
async function writePile(file, answers) {
  const target = createWriteStream(file)
  let [records, text] = [0, '']
  for (const record of simulate({ count: answers })) {
    records++
    text += `${JSON.stringify(record)}\n`
    if (text.length < 1 << 20) continue
    if (!target.write(text)) await once(target, 'drain')
    text = ''
  }
  target.end(text)
  await once(target, 'finish')
  return records
}
