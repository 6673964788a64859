import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What one process posts: a record per id, each naming the process in touchpoint and comment. */
export interface Job {
  file: string
  name: string
  ids: string[]
}

const script = fileURLToPath(new URL('postRecords.mjs', import.meta.url))

/** Posts from a process of its own, with the built package; resolves with every answer in the order of the ids. */
export function postFromProcess(job: Job): Promise<{ status: number; accepted: string[] }[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(job)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed))
      else reject(new Error(`${job.name} ended with ${code}`))
    })
  })
}
