import { describe, expect, test } from 'vitest'
import { runCli } from './runCli.js'

const usage = /^Usage: moodpoint COMMAND\n\n {2}check FILE… .*\n {2}conform URL .*\n {2}copy FOLDER .*\n {2}schema .*\n/

describe('moodpoint', () => {
  test.each([[], ['--help'], ['-h'], ['help'], ['check', '--help'], ['copy', '-h']])(
    '%j names every command, and the exit codes',
    async (...args) => {
      const { code, stdout, stderr } = await runCli(...args)
      expect(stdout).toMatch(usage)
      expect(stdout).toContain('Exit code: 0')
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
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
