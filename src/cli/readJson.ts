import { tellSyntax } from '../prompts/tellSyntax.js'
import { readText } from './readText.js'

/**
 * Reads a JSON file; a byte order mark may stand before it, as browsers take it.
 *
 * @throws Error that names the file and says what is wrong with it.
 */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${file}: is not JSON: ${tellSyntax(text, (error as Error).message)}`)
  }
}
