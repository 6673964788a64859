import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { templates } from '../../src/prompts/templates/templates.js'
import { aFile, aFolder, runCli } from './runCli.js'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

test('without a name, the templates are listed with one line each', async () => {
  const { code, stdout, stderr } = await runCli('add')
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(/^template +stage, corner +tells$/)
  expect(lines.slice(1, -3).map((line) => line.split(' ')[0])).toEqual(templates.map(({ prompt }) => prompt.id))
  for (const [index, { about }] of templates.entries()) expect(lines[index + 1]).toContain(about)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('a file that is missing is made, with a schema of this version', async () => {
  const file = join(aFolder(), 'new.json')
  const { code, stdout } = await runCli('add', 'checkout-effort', file)
  expect(stdout).toBe(
    `${file}: added "checkout-effort" and its touchpoint "order-confirmed". It is yours to edit.\n` +
      "It asks when your page calls mood.event('order-placed').\n",
  )
  const { version } = read(new URL('../../package.json', import.meta.url).pathname)
  const { $schema, prompts, journey } = read(file)
  expect({ code, $schema }).toEqual({ code: 0, $schema: expect.stringContaining(`moodpoint@${version}/dist/`) })
  expect([prompts.length, journey.length]).toEqual([1, 1])
})

test('every template can be added to one file, which is well then', async () => {
  const file = join(aFolder(), 'prompts.json')
  for (const { prompt } of templates)
    expect(await runCli('add', prompt.id, file)).toMatchObject({ code: 0, stderr: '' })
  expect(read(file).prompts).toEqual(templates.map(({ prompt }) => prompt))
  expect(await runCli('check', file, '--strict')).toEqual({ code: 0, stdout: `${file}: all well\n`, stderr: '' })
})

test('what the checker finds afterwards is told at once', async () => {
  const launcher = { id: 'a', question: { en: 'How?', de: 'Wie?' }, where: 'launcher' }
  const { code, stdout } = await runCli('add', 'always-open', aFile(JSON.stringify({ prompts: [launcher] })))
  expect(stdout).toContain('prompts[1].where: the launcher always asks "a"')
  expect(code).toBe(0)
})

test('that the records will lack stage and corner is told', async () => {
  const file = aFile('{"prompts":[{"id":"a","question":"How?","touchpoint":"x"}]}')
  expect((await runCli('add', 'goodbye', file)).stdout).toContain('has no "journey"')
  expect(read(file).journey).toBeUndefined()
})

describe('what cannot be added is one clear line, exit code 2, and changes nothing:', () => {
  test.each([
    ['an unknown template', 'chekout', '{"prompts":[]}', 'there is no template "chekout"; moodpoint add lists'],
    ['an id that is there', 'goodbye', '{"prompts":[{"id":"goodbye"}]}', 'there is a prompt "goodbye" already: edit'],
    ['to no JSON', 'goodbye', '{"prompts":[', 'is not JSON'],
    ['to no prompt file', 'goodbye', '[]', 'is no prompt file'],
  ])('%s', async (_, name, content, problem) => {
    const file = aFile(content)
    const { code, stdout, stderr } = await runCli('add', name, file)
    expect(stderr).toMatch(/^moodpoint add: .*\n$/)
    expect(stderr).toContain(problem)
    expect({ code, stdout, content: readFileSync(file, 'utf8') }).toEqual({ code: 2, stdout: '', content })
  })

  test.each([
    ['two files', (folder: string) => ['goodbye', join(folder, 'a.json'), 'b.json'], 'got "b.json" as well'],
    ['a folder', (folder: string) => ['goodbye', folder], 'cannot be read'],
    [
      'into a folder that is not there',
      (folder: string) => ['goodbye', join(folder, 'no', 'a.json')],
      'cannot be written',
    ],
  ])('%s', async (_, args, problem) => {
    const folder = aFolder()
    const { code, stderr } = await runCli('add', ...args(folder))
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(problem) })
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
  })
})
