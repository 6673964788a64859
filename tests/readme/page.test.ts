import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { prose, readme, readText, root } from './readme.js'
import { pictures, viewport } from './takeScreenshot.mjs'

const contributing = readText('CONTRIBUTING.md')
const changelog = readText('CHANGELOG.md')
const security = readText('SECURITY.md')
const pages = {
  'README.md': prose,
  'CONTRIBUTING.md': contributing,
  'CHANGELOG.md': changelog,
  'SECURITY.md': security,
}
const { version } = JSON.parse(readText('package.json'))

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

describe.each(Object.entries(pages))('%s', (_name, text) => {
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  const targets = [...text.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, file]) => link ?? file ?? '',
  )

  test('has no heading twice', () => {
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([])
  })

  test('links to what is there', () => {
    for (const target of targets.filter((one) => !one.startsWith('http'))) {
      if (target.startsWith('#')) expect(anchors, target).toContain(target.slice(1))
      else expect(existsSync(new URL(target.replace(/#.*/, ''), root)), target).toBe(true)
    }
  })

  test('names files that are there', () => {
    const files = [...text.matchAll(/`((?:src|tests|demo|\.ci)\/[\w./-]*|[\w.]+\.(?:config\.mjs|md))`/g)].map(
      ([, file = '']) => file,
    )
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })
})

test('the contents name every part, in its order', () => {
  const [before = '', after = ''] = readme.split('## Contents\n')
  const [contents = ''] = after.split('\n## ')
  const listed = [...contents.matchAll(/\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  const parts = [...after.matchAll(/^(?:##|###) (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  expect(listed).toEqual(parts)
  expect(before).toContain('## Quick start')
})

test('the changelog begins with the version of the package', () => {
  expect(changelog.match(/^## (\S+)/m)?.[1]).toBe(version)
})

describe('the pictures', () => {
  test.each(pictures)('$scheme: of the right size, under 150 KB, and shown', ({ file }) => {
    const bytes = readFileSync(file)
    expect(bytes.length).toBeLessThan(150_000)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([viewport.width, viewport.height])
    expect(readme).toContain(`="${fileURLToPath(file).slice(fileURLToPath(root).length)}"`)
  })

  test('are not in the package, which has what it needs', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['README.md', 'CHANGELOG.md', 'LICENSE', 'dist/moodpoint.js', 'dist/index.js']),
    )
    expect(paths.filter((path) => /^(demo|tests|src)\/|\.png$/.test(path))).toEqual([])
  })
})
