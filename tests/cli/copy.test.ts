import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { aFile, aFolder, runCli } from './runCli.js'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const built = readdirSync(dist).filter((file) => /^moodpoint.*\.js$/.test(file))

describe('copying the script', () => {
  test('makes the folder, and puts the script there with every chunk it asks for', async () => {
    const folder = join(aFolder(), 'public', 'feedback')
    const { code, stdout, stderr } = await runCli('copy', folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readdirSync(folder).sort()).toEqual(built.sort())
    for (const file of built) {
      expect(stdout).toContain(join(folder, file))
      const text = readFileSync(join(folder, file), 'utf8')
      expect(text).toBe(readFileSync(join(dist, file), 'utf8'))
      const wanted = [...text.matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(([, name = '']) => name)
      for (const name of wanted) expect(existsSync(join(folder, name)), `${file} imports ${name}`).toBe(true)
    }
  })

  test('leaves older chunks and other files where they are, and says why', async () => {
    const folder = aFolder()
    for (const file of ['moodpoint-keep-OLD.js', 'shop.js']) writeFileSync(join(folder, file), 'old')
    const { stdout } = await runCli('copy', folder)
    for (const file of ['moodpoint-keep-OLD.js', 'shop.js'])
      expect(readFileSync(join(folder, file), 'utf8')).toBe('old')
    expect(stdout).toContain('Keep older moodpoint-*.js files')
  })

  test('again replaces what was copied before', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'moodpoint.js'), 'old')
    await runCli('copy', folder)
    expect(readFileSync(join(folder, 'moodpoint.js'), 'utf8')).not.toBe('old')
  })
})

describe('copying nowhere is one clear line, no stack, and exit code 2:', () => {
  test.each([
    ['no folder named', () => []],
    ['a file in the way', () => [aFile('')]],
    ['a folder within a file', () => [join(aFile(''), 'public')]],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await runCli('copy', ...args())
    expect(stderr).toMatch(/^moodpoint copy: .*\n$/)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
