import type { Network } from '../platform/network.js'
import type { NormalFile } from './normalPrompt.js'
import { readPromptFile } from './readPromptFile.js'
import type { PromptFile } from './types.js'

/** A prompt file that has not come by then is given up; the page must not wait. */
const timeoutMs = 10_000

/**
 * What is asked where no prompts are configured: a launcher with one question in the visitor's language, which is what
 * a question without any text asks.
 */
const builtIn: PromptFile = { prompts: [{ id: 'always-open', question: {}, where: 'launcher', area: 'feedback' }] }

/**
 * Reads the prompts from where the host keeps them: inline, in a file, or nowhere.
 *
 * @throws Error naming the address and what was wrong with it.
 */
export async function loadPromptFile(source: string | PromptFile = builtIn, network: Network): Promise<NormalFile> {
  return readPromptFile(typeof source === 'string' ? await fetchJson(source, network) : source)
}

async function fetchJson(url: string, network: Network): Promise<unknown> {
  try {
    const response = await network.fetch(url, undefined, timeoutMs)
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return await response.json()
  } catch (cause) {
    throw new Error(`${url}: ${cause}`)
  }
}
