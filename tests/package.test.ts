import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url))
const manifest = JSON.parse(String(read('package.json')))

test('two packages reach the browser, each by a range that CONTRIBUTING.md gives a reason for', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['idb-keyval', 'preact'])
  const contributing = String(read('CONTRIBUTING.md'))
  for (const [name, range] of Object.entries(manifest.dependencies)) {
    expect(range).toMatch(/^\^\d+\.\d+\.\d+$/)
    expect(contributing).toContain(`| \`${name}\` | \`${range}\` | `)
  }
})

test('the lockfile wants what the manifest wants, and knows by its bytes what is not for one platform alone', () => {
  const { packages } = JSON.parse(String(read('package-lock.json')))
  const { '': own, ...installed } = packages
  expect([own.dependencies, own.devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies])
  type Locked = { integrity?: string; optional?: true; cpu?: string[] }
  const unknown = Object.entries<Locked>(installed).filter(([, one]) => !one.integrity && !(one.optional && one.cpu))
  expect(unknown.map(([path]) => path)).toEqual([])
})

test('releases are signed, and nothing is released that was not tested and looked through for known holes', () => {
  const { release, prepublishOnly } = manifest.scripts
  expect(release).toContain('--provenance')
  for (const wanted of ['npm run audit', 'npm run test:all']) expect(prepublishOnly).toContain(wanted)
})

describe('the build', () => {
  const files = readdirSync(new URL('../dist/', import.meta.url))

  test('says the hash of every file of the script tag, and of nothing else', () => {
    const own = files.filter((name) => /^moodpoint.*\.js$/.test(name)).sort()
    const sums = own.map((name) => {
      return [
        name,
        `sha384-${createHash('sha384')
          .update(read(`dist/${name}`))
          .digest('base64')}`,
      ]
    })
    expect(JSON.parse(String(read('dist/integrity.json')))).toEqual(Object.fromEntries(sums))
  })

  test.each([
    ['moodpoint.js', 'idb-keyval', 'Apache License'],
    ['moodpoint-show.js', 'preact', 'The MIT License'],
    ['report-page.js', '@observablehq/plot', 'Observable, Inc.'],
    ['cli.js', 'valibot', 'Fabian Hiller'],
  ])('names in LICENSES.txt that %s holds a part of %s, and its licence', (file, name, words) => {
    const parts = String(read('dist/LICENSES.txt')).split(/^-{80}$/m)
    const own = parts.find((part) => part.trim().startsWith(`${name} `)) ?? ''
    expect(own).toContain(file)
    expect(own).toContain(words)
  })
})
