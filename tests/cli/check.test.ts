import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { hopelessFiles } from '../prompts/hopelessFiles.js'
import { misshapenFiles } from '../prompts/misshapenFiles.js'
import { aFile, aFolder, runCli } from './runCli.js'

const purpose = { decides: 'Which step goes next?', owner: 'checkout team' }
const good = JSON.stringify({ prompts: [{ id: 'mood', question: 'How was it?', ...purpose }] })
const aimless = JSON.stringify({ prompts: [{ id: 'mood', question: 'How was it?' }] })

describe('a file in order', () => {
  test('is told to be well', async () => {
    const file = aFile(good)
    expect(await runCli('check', file)).toEqual({ code: 0, stdout: `${file}: all well\n`, stderr: '' })
  })

  test('is that of the demo', async () => {
    const file = fileURLToPath(new URL('../../demo/prompts.json', import.meta.url))
    expect(await runCli('check', file)).toMatchObject({ code: 0, stderr: '' })
  })

  test('may begin with a byte order mark, as browsers take it', async () => {
    expect(await runCli('check', aFile(`\uFEFF${good}`))).toMatchObject({ code: 0, stderr: '' })
  })
})

test('a file with faults gets one line for each, with path, problem and remedy', async () => {
  const file = aFile(
    JSON.stringify({ prompts: [{ id: 'mood', question: 'How?', share: '25', pagse: [], ...purpose }] }),
  )
  const { code, stdout, stderr } = await runCli('check', file)
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/prompts\.json: prompts\[0\]\.share: got "25"; write a share such as "25%"$/),
    expect.stringMatching(
      /prompts\.json: prompts\[0\]\.pagse: unknown key "pagse"; correct its spelling, or remove it$/,
    ),
    '2 to mend',
    '',
  ])
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
})

test('several files are told one after the other', async () => {
  const [well, faulty] = [aFile(good), aFile('{}')]
  const { code, stdout } = await runCli('check', well, faulty)
  expect({ code, lines: stdout.split('\n') }).toEqual({
    code: 1,
    lines: [`${well}: all well`, `${faulty}: prompts: "prompts" is missing; add it`, '1 to mend', ''],
  })
})

describe('warnings', () => {
  const why = 'has no "decides", the decision its answers inform, and no "owner", who acts on them'

  test('are marked, counted, and change no exit code', async () => {
    const file = aFile(aimless)
    const lines = `${file}: prompts[0]: warning: ${why}; add it\n1 warning\n`
    expect(await runCli('check', file)).toEqual({ code: 0, stdout: lines, stderr: '' })
  })

  test('count as issues where that is wanted', async () => {
    expect(await runCli('check', aFile(aimless), '--strict')).toMatchObject({ code: 1 })
    expect(await runCli('check', aFile(good), '--strict')).toMatchObject({ code: 0 })
  })

  test('stand beside issues', async () => {
    const { code, stdout } = await runCli('check', aFile('{"prompts":[{"id":"a","question":"How?"},{}]}'))
    expect({ code, last: stdout.trimEnd().split('\n').pop() }).toEqual({ code: 1, last: '1 to mend, 1 warning' })
  })

  test.each([
    [['--visitors', '200'], ['at most 20 answers where 10% answer']],
    [['--visitors', '200', '--answer-rate', '5%'], ['at most 10 answers where 5% answer']],
    [['--visitors', '200', '--answer-rate', '50%'], []],
    [[], []],
  ])('tell of too few answers with %j', async (args, parts) => {
    const { stdout } = await runCli('check', aFile(good), ...args)
    expect(stdout.includes(': warning: ')).toBe(parts.length > 0)
    for (const part of parts) expect(stdout).toContain(part)
  })
})

describe('against an older file', () => {
  const changed = good.replace('How was it?', 'How did it go?')
  const text = 'the wording changed in "en": "How was it?" is now "How did it go?". A new series begins there.'

  test('what changed is said in words', async () => {
    const [old, file] = [aFile(good), aFile(changed)]
    const lines = [`${file}: all well`, '', `${file} against ${old}: 1 change`, `  "mood" ${text}`, '']
    expect(await runCli('check', file, '--against', old)).toEqual({ code: 0, stdout: lines.join('\n'), stderr: '' })
  })

  test('no change is said too', async () => {
    const { stdout } = await runCli('check', aFile(good), '--against', aFile(good))
    expect(stdout).toMatch(/: no change\n$/)
  })

  test('both are in one object as JSON', async () => {
    const { code, stdout } = await runCli('check', aFile(changed), '--against', aFile(good), '--json')
    const changes = [{ prompt: 'mood', kind: 'wording', text }]
    expect({ code, found: JSON.parse(stdout) }).toEqual({ code: 0, found: { issues: [], changes } })
  })
})

test.each(['--help', '-h'])('%s tells of the options', async (flag) => {
  const { code, stdout, stderr } = await runCli('check', flag)
  for (const option of ['--strict', '--visitors', '--answer-rate', '--against', '--json'])
    expect(stdout).toContain(option)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('as JSON', () => {
  test('a warning says that it is one', async () => {
    const { stdout } = await runCli('check', '--json', aFile(aimless))
    expect(JSON.parse(stdout)).toMatchObject([{ path: 'prompts[0]', warning: true }])
  })

  test('the issues are a list, with the same exit code', async () => {
    const file = aFile('{}')
    const { code, stdout } = await runCli('check', file, '--json')
    expect({ code, issues: JSON.parse(stdout) }).toEqual({
      code: 1,
      issues: [{ file, path: 'prompts', problem: '"prompts" is missing', remedy: 'add it' }],
    })
  })

  test('nothing to mend is an empty list', async () => {
    expect(await runCli('check', '--json', aFile(good))).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
  })
})

test('every broken file is found, its path is named, and a remedy', async () => {
  const broken = [...misshapenFiles, ...hopelessFiles]
  expect(broken.length).toBeGreaterThanOrEqual(60)
  const files = broken.map(([, content]) => aFile(JSON.stringify(content)))
  const { code, stdout } = await runCli('check', ...files)
  const [last = '', ...told] = stdout.trimEnd().split('\n').reverse()
  const lines = told.reverse().filter((line) => !line.includes(': warning: '))
  expect({ code, last: last.replace(/, \d+ warnings$/, '') }).toEqual({ code: 1, last: `${broken.length} to mend` })
  for (const [index, [name, , path, remedy]] of broken.entries()) {
    const start = `${files[index]}: ${path || 'file'}: `
    expect(lines[index]?.slice(0, start.length), name).toBe(start)
    expect(lines[index]?.replace(/^.*?; /, ''), name).toMatch(remedy)
  }
})

test('a file that is no object is faulty as a whole', async () => {
  const { code, stdout } = await runCli('check', aFile('[]'))
  expect(code).toBe(1)
  expect(stdout).toContain('to mend')
})

describe('a file that cannot be checked is one clear line, no stack, and exit code 2:', () => {
  test.each([
    ['no file named', () => [], 'name the file'],
    ['missing', () => [join(aFolder(), 'missing.json')], 'cannot be read'],
    ['a folder', () => [aFolder()], 'cannot be read'],
    ['no JSON', () => [aFile('{ "prompts": [ }')], 'is not JSON'],
    ['HTML', () => [aFile('<!doctype html>')], 'is not JSON'],
    ['empty', () => [aFile('')], 'is not JSON'],
    ['a second file missing', () => [aFile(good), join(aFolder(), 'missing.json')], 'cannot be read'],
    ['an option nobody knows', () => ['--jsno', aFile(good)], 'no option --jsno'],
    ['no file but options', () => ['--json'], 'name the file'],
    ['no number of visitors', () => [aFile(good), '--visitors', 'many'], '--visitors: expected visitors a month'],
    ['no share', () => [aFile(good), '--answer-rate', '0%'], '--answer-rate: expected a share'],
    [
      'two files against one',
      () => [aFile(good), aFile(good), '--against', aFile(good)],
      '--against: compares one file',
    ],
    ['nothing to compare with', () => [aFile(good), '--against'], "'--against <value>' argument missing"],
    ['an older file missing', () => [aFile(good), '--against', join(aFolder(), 'missing.json')], 'cannot be read'],
    ['no text', () => [aFile(new Uint8Array([0xff, 0xfe, 0x00]))], 'is not JSON'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await runCli('check', ...args())
    expect(stderr).toMatch(/^moodpoint check: .*\n$/)
    expect(stderr).toContain(problem)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

test('the demo is what the page engine is checked with as well', () => {
  const file = readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8')
  expect(JSON.parse(file).prompts.length).toBeGreaterThanOrEqual(4)
})
