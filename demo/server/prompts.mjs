// @ts-check
import { readFile } from 'node:fs/promises'
import { respondJson } from './respond.mjs'

const file = new URL('../prompts.json', import.meta.url)

/** So lenient that nothing is ever held back; for trying things out, never for real visitors. */
const relaxed = { perVisit: 1000, between: '0d', afterAnswer: '0d', afterDismissal: '0d', maxShowings: 1000 }

/** Reads the prompt file anew each time: edit it, reload the page, see the change. */
async function readPrompts() {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** The prompt file for who only wants names from it; an unreadable one has none. */
export function readNames() {
  return readPrompts().catch(() => ({}))
}

/**
 * What the page gets to see. With pacing on, the file as it lies there, mistakes included.
 *
 * @param {'on' | 'off'} pacing
 */
export async function servePrompts(pacing) {
  if (pacing === 'off') return respondJson({ ...(await readPrompts()), pacing: relaxed })
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(await readFile(file), { headers })
}
