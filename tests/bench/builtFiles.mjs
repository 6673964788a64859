// @ts-check
import { readdirSync, readFileSync } from 'node:fs'

/** The folder of package.json. */
export const root = new URL('../../', import.meta.url)

/**
 * The built files a pattern such as `dist/moodpoint-*.js` means; its star stands for anything in the file's name.
 * @param {string} pattern
 */
export function builtFiles(pattern) {
  const folder = new URL(pattern.slice(0, pattern.lastIndexOf('/') + 1), root)
  const [start = '', end] = pattern.slice(pattern.lastIndexOf('/') + 1).split('*')
  const isMeant = (/** @type {string} */ name) =>
    end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)
  const names = listFolder(folder).filter(isMeant)
  if (!names[0]) throw new Error(`${pattern}: there is no such file; npm run build makes it`)
  return names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
}

/** @param {URL} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
