import type { Platform } from '../platform/platform.js'
import type { Storage } from '../platform/storage.js'
import type { NormalFile } from './normalPrompt.js'
import { readPromptFile } from './readPromptFile.js'
import type { PromptFile } from './types.js'

/** A prompt file that has not come by then is waited for no longer, where the device holds an older one. */
const patienceMs = 4000
/** The first prompt is on the page, or not wanted, before the device is bothered with a copy. */
const copyAfterMs = 5000
/** Most characters and prompts of a file; far more than people read or write. */
const maxCharacters = 256_000
const maxPrompts = 200

/**
 * What is asked where no prompts are configured: a launcher with one question in the visitor's language, which is what
 * a question without any text asks.
 */
const builtIn: PromptFile = { prompts: [{ id: 'always-open', question: {}, where: 'launcher', area: 'feedback' }] }

/** What a remote file is read with. */
export interface PromptDoors extends Pick<Platform, 'network' | 'clock'> {
  storage: Storage
  report(code: 'prompts', cause: unknown): void
  safely(work: Promise<unknown>, otherwise: undefined): Promise<unknown>
  /** Aborted by `destroy()`. */
  life: AbortSignal
}

/**
 * Reads the prompts from where the host keeps them: inline, in a file, or nowhere. The last good file is kept on the
 * device, and serves where the new one is broken, late or not to be had.
 *
 * @throws Error naming the address and what was wrong with it.
 */
export async function loadPromptFile(source: string | PromptFile = builtIn, doors: PromptDoors): Promise<NormalFile> {
  if (typeof source !== 'string') return readPromptFile(source)
  const { network, clock, storage, life, safely } = doors
  const text = network.fetch(source, undefined, patienceMs).then((response) => {
    if (!response.ok) throw `HTTP ${response.status}`
    return response.text()
  })
  const file = await text.then(read).catch(() => undefined) // of which more is said there
  // What has an element of that number is too long.
  if (!file?.prompts[0] || file.prompts[maxPrompts] || (await text)[maxCharacters])
    return (await import('./tendCopy.js')).tendCopy(source, text, [maxCharacters, maxPrompts], { ...doors, read })
  const keep = async () => (await import('./keepCopy.js')).keepCopy({ source, text: await text }, storage)
  const stop = clock.after(copyAfterMs, () => void safely(keep(), undefined))
  life.aborted ? stop() : life.addEventListener('abort', stop)
  return file
}

const read = (text: string): NormalFile => readPromptFile(JSON.parse(text))
