import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Licences that ask for no more than to be named. */
const known = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

const head = `moodpoint holds parts of these packages. The entries for npm hold none of preact and idb-keyval: there you install them
yourself. Files that hold a part are named beneath each package; its licence follows.
`

/**
 * Lists what is really bundled: `collect` looks into each build, `write` writes `LICENSES.txt` after the last one, and stops
 * the build where a licence is unknown or missing.
 */
export function listLicences() {
  /** Files by the folder of the package they hold parts of. @type {Map<string, Set<string>>} */
  const bundled = new Map()
  const collect = {
    name: 'collect-licences',
    generateBundle(_options, bundle) {
      for (const { fileName, modules = {} } of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const folder = /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]
          if (folder && renderedLength > 0) bundled.set(folder, (bundled.get(folder) ?? new Set()).add(fileName))
        }
      }
    },
  }
  const write = {
    name: 'write-licences',
    async writeBundle({ dir }) {
      const parts = await Promise.all([...bundled].map(([folder, files]) => toEntry(folder, files, this)))
      await writeFile(join(dir, 'LICENSES.txt'), [head, ...parts.sort()].join(`\n${'-'.repeat(80)}\n\n`))
    },
  }
  return { collect, write }
}

async function toEntry(folder, files, build) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  if (!known.includes(license))
    build.error(`${name} ${version}: its licence, ${license}, is none of ${known.join(', ')}`)
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one))
  if (!file) build.error(`${name} ${version}: it brings no text of its licence`)
  const text = (await readFile(join(folder, file), 'utf8')).trim()
  return `${name} ${version} (${license})\n${withoutHashes(files)}\n\n${text}\n`
}

/** File names without what changes with every build. */
const withoutHashes = (files) =>
  [...new Set([...files].map((file) => file.replace(/^(moodpoint-\w+)-[\w-]{8}(?=\.js$)/, '$1')))].sort().join(', ')
