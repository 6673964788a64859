import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** A server of the built command line. */
export interface Serving {
  child: ChildProcess
  origin: string
  stdout: string
  stderr(): string
}

/** Starts `moodpoint serve` on any free port; it is gone when the test ends. */
export async function aServing(db: string, ...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [cli, 'serve', '--db', db, '--port', '0', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  const told = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      told[name] += text
    })
  while (!told.stdout.includes('Stop with')) {
    const [event] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    if (typeof event === 'number') throw new Error(`moodpoint serve ended with ${event}: ${told.stderr}`)
  }
  const [, origin = ''] = /Answers: +(http:\S+)\/feedback/.exec(told.stdout) ?? []
  return { child, origin, stdout: told.stdout, stderr: () => told.stderr }
}
