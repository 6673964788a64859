import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root } from './readme.js'

const cli = fileURLToPath(new URL('dist/cli.js', root))

/** Runs `npx moodpoint …` of the built package and returns what it prints, whether it is content or not. */
export function runCli(args: string[], cwd: string = tmpdir(), files: Record<string, unknown> = {}): string {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), JSON.stringify(content))
  const { stdout, stderr, status } = spawnSync(execPath, [cli, ...args], { cwd, encoding: 'utf8' })
  if (status === null || status > 1) throw new Error(`moodpoint ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** Does something in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-readme-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
