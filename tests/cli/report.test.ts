import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createSqliteStore } from '../../src/receiver/sqlite/index.js'
import type { ReceivedRecord } from '../../src/receiver/store.js'
import type { Report } from '../../src/report/reportOf.js'
import { aRecord } from '../receiver/aRecord.js'
import { aReport } from '../report/aReport.js'
import { plan, simulate } from '../report/simulate.mjs'
import { aFile, aFolder, runCli } from './runCli.js'

const records = [...simulate({ count: 300 })]
const lines = records.map((record) => JSON.stringify(record)).join('\n')
const prompts = () => aFile(JSON.stringify(plan))

async function jsonOf(...args: string[]): Promise<Report> {
  const { stdout, stderr, code } = await runCli('report', ...args, '--prompts', prompts(), '--format', 'json')
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  return JSON.parse(stdout)
}

/** As it is after a way through JSON, which knows no NaN and no infinity. */
const overJson = (report: Report): Report => JSON.parse(JSON.stringify(report))

describe('the same answers give the same report,', () => {
  const expected = overJson(aReport(300))

  test.each([
    ['as NDJSON', lines],
    ['as a list', JSON.stringify(records)],
    ['as an export', JSON.stringify({ records }, undefined, 2)],
  ])('%s', async (_, text) => {
    expect(await jsonOf(aFile(text))).toEqual(expected)
  })

  test('in several files, some of it twice', async () => {
    const half = lines.indexOf('\n', lines.length / 2)
    expect(await jsonOf(aFile(lines.slice(0, half)), aFile(lines.slice(half)), aFile(lines))).toEqual(expected)
  })

  test('from the standard input', () => {
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
    const args = [cli, 'report', '-', '--format', 'json', '--prompts', prompts()]
    const { stdout } = spawnSync(process.execPath, args, { input: lines, encoding: 'utf8', maxBuffer: 1e8 })
    expect(JSON.parse(stdout)).toEqual(expected)
  })

  test('filtered', async () => {
    const filters = { device: 'phone', from: '2026-09-01', until: '2026-10-01' }
    const args = Object.entries(filters).flatMap(([name, value]) => [`--${name}`, value])
    expect(await jsonOf(aFile(lines), ...args)).toEqual(overJson(aReport(300, filters)))
  })
})

test('the store of the receiver is read as the records themselves are', async () => {
  const file = join(aFolder(), 'feedback.db')
  const store = await createSqliteStore({ file })
  await store.save((records as ReceivedRecord[]).map((record) => ({ ...record, receivedAt: '2026-11-01T00:00:00Z' })))
  await store.close()
  const own = await jsonOf('--db', file)
  expect(own).toEqual(await jsonOf(aFile(lines)))
  expect(own.answers).toBe(300)
})

test('what cannot be used is named by line and reason, and the rest is reported', async () => {
  const then = { answeredAt: '2026-10-03T10:15:06.323Z' }
  const mixed = ['{"v":1', JSON.stringify(aRecord(then)), '', 'a,b', '{"kind":"visit"}'].join('\n')
  const file = aFile(mixed)
  const { code, stdout, stderr } = await runCli('report', file, '--format', 'md')
  expect(stderr).toBe(`moodpoint report: ${file}: line 1, 4: left out: no JSON
moodpoint report: ${file}: line 5: left out: kind: expected response, outcome, tally or erasure
`)
  expect(stdout).toContain('\n1 answer, 3 Oct 2026.')
  expect(code).toBe(1)
})

test('of many faults some are named and the others counted', async () => {
  const { stderr } = await runCli('report', aFile('x\n'.repeat(500)), '--format', 'md')
  expect(stderr).toMatch(/: line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 490 more: left out: no JSON\n$/)
})

test('a report for a mail', async () => {
  const { stdout, code } = await runCli(
    'report',
    aFile(lines),
    '--prompts',
    prompts(),
    '--format',
    'md',
    '--title',
    'Shop',
  )
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^# Shop\n\n300 answers, 3 Aug to \d\d Oct 2026\. The last 28 days begin on \d\d? \w{3} 2026\. \*\*Simulated answers\.\*\*\n\n\*\*/,
  )
  for (const title of ['The whole period', 'Along the journey', 'What we changed', 'What people wrote', 'How we ask'])
    expect(stdout).toContain(`\n## ${title}\n`)
  expect(stdout).toContain('| Landing | before |')
  expect(stdout).not.toMatch(/faces-5|net emotion/i)
})

test('in a mail, what people write is no mark', async () => {
  const answers = [
    {
      question: 'because',
      scale: 'comment',
      comment: '<img src=x onerror=alert(1)> [a](javascript:b)\n# no',
      text: '',
    },
  ]
  const { stdout } = await runCli(
    'report',
    aFile(JSON.stringify(aRecord({ answers, answeredAt: '2026-10-03T10:15:06Z' }))),
    '--format',
    'md',
  )
  expect(stdout).toContain('\\<img src=x onerror=alert(1)\\> \\[a\\](javascript:b) \\# no')
})

test('nothing at all is a report too', async () => {
  const { stdout, code } = await runCli('report', aFile(''), '--format', 'md')
  expect(stdout).toBe('# How it felt\n\n0 answers.\n\n**There are no answers yet.**\n')
  expect(code).toBe(0)
})

describe('a call that is wrong is one clear line, and exit code 2:', () => {
  const noStore = () => {
    const file = join(aFolder(), 'a.db')
    writeFileSync(file, 'no database at all, but long enough to be looked at as one')
    return file
  }

  test.each([
    ['no file', () => [], 'name the answers'],
    ['a file that is missing', () => [join(aFolder(), 'x')], 'cannot be read'],
    ['a store that is missing', () => ['--db', join(aFolder(), 'x')], 'there is no such file'],
    ['a store that is none', () => ['--db', noStore()], 'cannot be read as a feedback file'],
    ['another format', () => [aFile(''), '--format', 'pdf'], '--format: expected html, md or json, got "pdf"'],
    ['no day', () => [aFile(''), '--from', 'monday'], '--from: expected a day such as 2026-12-03, got "monday"'],
    ['no device', () => [aFile(''), '--device', 'watch'], '--device: expected phone, tablet or desktop, got "watch"'],
    ['prompts that are none', () => [aFile(''), '--prompts', aFile('{')], 'is not JSON'],
    ['no option', () => [aFile(''), '--out', 'x'], 'there is no option --out'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await runCli('report', ...args())
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^moodpoint report: /)])
    expect(stderr).toContain(problem)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

test('its help names every option', async () => {
  const { stdout } = await runCli('report', '--help')
  for (const option of [
    'db',
    'prompts',
    'format',
    'title',
    'from',
    'until',
    'touchpoint',
    'device',
    'language',
    'wording',
  ])
    expect(stdout).toContain(`\n  --${option} `)
})
