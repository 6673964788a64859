import { readFile } from 'node:fs/promises'

/**
 * Reads a file.
 *
 * @throws Error that names the file and says what is wrong with it.
 */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${(error as Error).message}`)
  }
}
