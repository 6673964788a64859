import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readSqliteStore } from '../../src/receiver/sqlite/index.js'
import { aRecord } from '../receiver/aRecord.js'
import { aServing } from './aServing.js'
import { aFolder, runCli } from './runCli.js'

const aDatabase = () => join(aFolder(), 'feedback.db')

async function idsIn(file: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { id } of readSqliteStore({ file })) ids.add(id)
  return ids
}

const post = (origin: string, body: unknown) =>
  fetch(`${origin}/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const tokenIn = (stdout: string) => /Token: +(\S+)/.exec(stdout)?.[1]
const statusFor = async (origin: string, token: string | undefined) =>
  (await fetch(`${origin}/results/data`, { headers: { authorization: `Bearer ${token}` } })).status

test('the token is printed when the file is new, kept as a digest, and another ends it', async () => {
  const db = aDatabase()
  const first = await aServing(db)
  const token = tokenIn(first.stdout)
  expect(first.stdout).toContain(`${first.origin}/results#token=${token}`)
  expect(await statusFor(first.origin, token)).toBe(200)
  first.child.kill('SIGTERM')
  await once(first.child, 'exit')
  expect(readFileSync(db).includes(String(token))).toBe(false)

  const second = await aServing(db)
  expect(tokenIn(second.stdout)).toBeUndefined()
  expect(await statusFor(second.origin, token)).toBe(200)
  second.child.kill('SIGTERM')
  await once(second.child, 'exit')

  const third = await aServing(db, '--new-token')
  expect(await statusFor(third.origin, token)).toBe(401)
  expect(await statusFor(third.origin, tokenIn(third.stdout))).toBe(200)
  expect(third.stderr()).not.toContain(String(token))
}, 30_000)

test('a token, a key and origins of your own count', async () => {
  const token = 'chosen-by-somebody-else'
  const { origin, stdout } = await aServing(
    ...([aDatabase(), '--read-token', token, '--write-key', 'key', '--origin', 'https://shop.example'] as const),
  )
  expect(tokenIn(stdout)).toBeUndefined()
  expect(await statusFor(origin, token)).toBe(200)
  expect((await post(origin, aRecord())).status).toBe(403)
  const response = await fetch(`${origin}/feedback?key=key`, {
    method: 'POST',
    headers: { origin: 'https://shop.example', 'content-type': 'application/json' },
    body: JSON.stringify(aRecord()),
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example')
})

test('a port that is taken is told with what to do', async () => {
  const { origin } = await aServing(aDatabase())
  const { port } = new URL(origin)
  const { code, stderr } = await runCli('serve', '--db', aDatabase(), '--port', port)
  expect(code).toBe(2)
  expect(stderr).toContain('choose another with --port')
})

test('it keeps every promise of an endpoint', async () => {
  const { origin } = await aServing(aDatabase())
  const { stdout, code } = await runCli('conform', `${origin}/feedback`, '--origin', 'https://shop.example', '--batch')
  expect(stdout).toContain(' 0 failed')
  expect(code).toBe(0)
})

describe.each([
  ['SIGTERM', 0],
  ['SIGINT', 0],
  ['SIGKILL', null],
] as const)('ended by %s while eight post as fast as they can', (signal, code) => {
  test('it has every record it took, and goes on with the file', async () => {
    const db = aDatabase()
    const { child, origin } = await aServing(db, '--behind-proxy')
    const acknowledged = new Set<string>()
    let isOver = false
    const sender = async (name: number) => {
      while (!isOver) {
        const records = Array.from({ length: 20 }, () => aRecord())
        const headers = {
          'content-type': 'application/json',
          'x-forwarded-for': `198.51.${name}.${acknowledged.size % 250}`,
        }
        const sent = fetch(`${origin}/feedback`, { method: 'POST', headers, body: JSON.stringify({ records }) })
        const answer = await sent.then((response) => response.json()).catch(() => undefined) // the line died with it
        for (const id of answer?.accepted ?? []) acknowledged.add(id)
        isOver ||= !answer
      }
    }
    const senders = Array.from({ length: 8 }, (_, name) => sender(name))
    await wait(700)
    child.kill(signal)
    const [ended] = await once(child, 'exit')
    isOver = true
    await Promise.all(senders)
    expect(ended).toBe(code)
    expect(acknowledged.size).toBeGreaterThan(500)
    const kept = await idsIn(db)
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
    const again = await aServing(db)
    expect((await post(again.origin, aRecord())).status).toBe(200)
  }, 30_000)
})
