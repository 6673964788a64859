import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as source from '../src/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

/** What a program prints that imports the built package as its users do. */
async function runProgram(program: string): Promise<unknown> {
  const args = ['--input-type=module', '--trace-uncaught', '--eval', program]
  const { stdout, stderr } = await run(process.execPath, args, { cwd: root })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('on a server', () => {
  test('the source offers createMoodpoint and its error, and importing it touches nothing', () => {
    expect(Object.keys(source).sort()).toEqual(['MoodpointError', 'createMoodpoint'])
    expect(globalThis).not.toHaveProperty('moodpoint')
  })

  test('an instance is inert', async () => {
    const mood = source.createMoodpoint({ endpoint: '/feedback', prompts: '/prompts.json' })
    expect(await mood.show('mood')).toBe('none')
    mood.destroy()
  })

  test('wrong options throw there as well', () => {
    const wrong = { endpont: '/feedback' } as source.MoodpointOptions
    expect(() => source.createMoodpoint(wrong)).toThrow(source.MoodpointError)
  })

  test('importing the built package adds no global, starts nothing and lets the process end', async () => {
    const found = await runProgram(`
      const before = Reflect.ownKeys(globalThis)
      const exported = await import('moodpoint')
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key))
      const busy = process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|TCP|FS/.test(name))
      console.log(JSON.stringify({ names: Object.keys(exported).sort(), added, busy }))
    `)
    expect(found).toEqual({ names: ['MoodpointError', 'createMoodpoint'], added: [], busy: [] })
  })

  test('an instance of the built package is inert', async () => {
    const found = await runProgram(`
      import { createMoodpoint } from 'moodpoint'
      const mood = createMoodpoint({ endpoint: '/feedback', prompts: '/prompts.json' })
      mood.event('order-placed')
      await mood.setConsent(true)
      console.log(JSON.stringify([await mood.show('mood'), await mood.explain(), await mood.outbox.list()]))
      mood.destroy()
    `)
    expect(found).toEqual(['none', [], []])
  })

  test('the built receiver answers', async () => {
    const found = await runProgram(`
      import { createReceiver } from 'moodpoint/receiver'
      const receive = createReceiver({ store: { save: async () => {}, recent: async () => [], close: async () => {} } })
      const { status } = await receive(new Request('https://api.example/feedback'))
      console.log(status)
    `)
    expect(found).toBe(405)
  })
})
