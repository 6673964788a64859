import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for the files of one test, gone after it. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moodpoint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
