import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuse } from './refuse.js'

/** `moodpoint.js` and the chunks it imports from its own folder. */
const scriptFile = /^moodpoint(-[\w-]+)?\.js$/

/** Copies the files of the script tag from this package into a folder the site serves. */
export async function copy([folder]: string[]): Promise<number> {
  if (!folder) return refuse('copy', 'name the folder, as in: moodpoint copy public/')
  const source = fileURLToPath(new URL('.', import.meta.url))
  const files = (await readdir(source)).filter((file) => scriptFile.test(file))
  try {
    await mkdir(folder, { recursive: true })
    for (const file of files) await copyFile(join(source, file), join(folder, file))
  } catch (error) {
    return refuse('copy', `${folder}: cannot be written: ${(error as Error).message}`)
  }
  console.log(files.map((file) => join(folder, file)).join('\n'))
  console.log('Keep older moodpoint-*.js files for a while: open pages still ask for them.')
  return 0
}
