import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes beside the script tag what every byte of it must be: `integrity.json`, by file, as browsers compare it (SRI). */
export const writeIntegrity = {
  name: 'write-integrity',
  async writeBundle({ dir }, bundle) {
    const files = Object.keys(bundle).filter((name) => name.endsWith('.js'))
    const sums = await Promise.all(files.sort().map(async (name) => [name, hashOf(await readFile(join(dir, name)))]))
    await writeFile(join(dir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(sums), undefined, 2)}\n`)
  },
}

const hashOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`
