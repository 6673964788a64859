// @ts-check
import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = new URL('../../../', import.meta.url)
const rollup = fileURLToPath(new URL('node_modules/rollup/dist/bin/rollup', root))

// Only the script is built: it is all that the page under test loads.
const config = `import all from './rollup.config.mjs'
export default all.find(({ input }) => input.moodpoint)
`

/**
 * Builds the script from a copy of the sources with one piece changed; resolves with its folder. Packages are linked
 * beside it, because the build reads the sources of Preact where they lie.
 * @param {import('./mutants.mjs').Mutant} mutant
 * @param {number} index
 */
export async function buildMutant({ name, file, find, replace }, index) {
  const folder = new URL(`.reports/mutants/${index}/`, root)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const part of ['src', '.build', 'tsconfig.json', 'rollup.config.mjs', 'package.json'])
    await cp(new URL(part, root), new URL(part, folder), { recursive: true })
  await symlink(new URL('node_modules', root), new URL('node_modules', folder), 'junction')
  const path = new URL(`src/${file}`, folder)
  const source = await readFile(path, 'utf8')
  const count = source.split(find).length - 1
  if (count !== 1)
    throw new Error(
      `mutant "${name}": src/${file} holds ${count} times: ${find}\nAdapt tests/faults/mutants/mutants.mjs`,
    )
  await writeFile(
    path,
    source.replace(find, () => replace),
  )
  await writeFile(new URL('mutant.config.mjs', folder), config)
  await promisify(execFile)(process.execPath, [rollup, '-c', 'mutant.config.mjs'], { cwd: fileURLToPath(folder) })
  return new URL('dist/', folder)
}
