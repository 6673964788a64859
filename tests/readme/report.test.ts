import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plan, simulate } from '../report/simulate.mjs'
import { inFolder, runCli } from './cli.js'
import { snippetsIn } from './readme.js'

test('the command under Results makes the page', async () => {
  const [snippet] = snippetsIn('sh').filter(({ heading }) => heading === 'Results')
  const [command = '', target] = snippet?.code.trim().split(' > ') ?? []
  expect(target).toBe('report.html')
  const page = await inFolder((folder) => {
    writeFileSync(
      join(folder, 'answers.ndjson'),
      [...simulate({ count: 50 })].map((one) => JSON.stringify(one)).join('\n'),
    )
    return runCli(command.split(' ').slice(2), folder, { 'prompts.json': plan })
  })
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).toContain('Order confirmed')
})
