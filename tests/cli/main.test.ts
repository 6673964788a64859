import { describe, expect, test } from 'vitest'
import { runCli } from './runCli.js'

const commands = [
  'add [NAME]',
  'check FILE…',
  'conform URL',
  'copy FOLDER',
  'coverage FILE',
  'erase ID…',
  'explain FILE',
  'export',
  'import FILE…',
  'report FILE…',
  'schema',
  'serve',
]

describe('moodpoint', () => {
  test.each([[], ['--help'], ['-h'], ['help'], ['schema', '--help'], ['copy', '-h']])(
    '%j names every command, and the exit codes',
    async (...args) => {
      const { code, stdout, stderr } = await runCli(...args)
      expect(stdout).toMatch(/^Usage: moodpoint COMMAND\n/)
      expect([...stdout.matchAll(/^ {2}(.*?) {2,}/gm)].map(([, usage]) => usage)).toEqual(commands)
      expect(stdout).toContain('Exit code: 0')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    },
  )

  test.each(['add', 'check', 'conform', 'coverage', 'explain'])('%s has a help of its own', async (name) => {
    const { code, stdout, stderr } = await runCli(name, '--help')
    expect(stdout).toMatch(new RegExp(`^Usage: moodpoint ${name}\\b[^]*\nExit code: 0`))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test.each(['add', 'check', 'coverage', 'explain'])(
    '%s names the option it does not know, in one line',
    async (name) => {
      const { code, stdout, stderr } = await runCli(name, '--colour')
      expect(stderr).toMatch(new RegExp(`^moodpoint ${name}: there is no option --colour; there .*--help\n$`))
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    },
  )

  test.each(['chekc', 'constructor', 'toString', '--version'])(
    '%s is no command: it says so and which there are',
    async (name) => {
      const { code, stdout, stderr } = await runCli(name)
      expect(stderr).toContain(`unknown command "${name}"`)
      expect(stderr).toContain('check FILE…')
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    },
  )
})
