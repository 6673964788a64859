import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type RequestOptions, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createSqliteStore } from '../../src/receiver/sqlite/createSqliteStore.js'
import { runCli } from '../cli/runCli.js'
import { serve } from '../serve.js'
import { readme, root, snippetsIn } from './readme.js'

const record = snippetsIn('json')
  .map(({ code }) => JSON.parse(code))
  .find(({ kind }) => kind === 'response')
type Handle = (request: Request) => Response | Promise<Response>

/** What a pasted module may export. */
interface Pasted {
  default?: { fetch: Handle }
  POST?: Handle
  OPTIONS?: Handle
}

const codeWith = (words: string) => snippetsIn('js').find(({ code }) => code.includes(words))?.code ?? ''

test('every JavaScript snippet is run here', () => {
  const marks = ["from 'node:http'", "from 'express'", "from 'hono'", "runtime = 'nodejs'", 'takeFeedback']
  expect(snippetsIn('js').map(({ code }) => code)).toEqual(marks.map(codeWith))
})

describe.each(["from 'node:http'", "from 'express'"])('the server with "%s", run as pasted', (mark) => {
  // Inside the repository, because from there `moodpoint` is the built package.
  const folder = fileURLToPath(new URL(`.reports/readme-${process.pid}/`, root))
  const file = join(folder, 'feedback.db')
  let server: ChildProcess
  let origin = ''

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'receiver.mjs'), codeWith(mark))
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    server = spawn(execPath, ['receiver.mjs'], {
      cwd: folder,
      env: { ...process.env, PORT: `${port}` },
      stdio: 'inherit',
    })
    await untilItAnswers(origin, server)
  })

  afterAll(async () => {
    server.kill()
    await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })

  const post = (body: unknown) =>
    fetch(`${origin}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://shop.example' },
      body: JSON.stringify(body),
    })

  test('it stores the record of the README, once however often it comes', async () => {
    for (let time = 0; time < 2; time++) {
      const response = await post(record)
      expect(response.status).toBe(200)
      expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example')
      expect(await response.json()).toEqual({ accepted: [record.id], rejected: [] })
    }
    const store = await createSqliteStore({ file })
    expect(await store.recent({ limit: 9 })).toEqual([{ ...record, receivedAt: expect.any(String) }])
    await store.close()
  })

  test('it refuses what is too large, and the line is free for the next', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const send = (body: string) => statusOf(origin, 'POST', { agent, body })
    expect(await send(' '.repeat(3_000_000))).toBe(413)
    expect(await send(JSON.stringify(record))).toBe(200)
    agent.destroy()
  })

  test('it refuses what is no record, and lives on', async () => {
    expect((await post({ kind: 'wish' })).status).toBe(400)
    expect((await fetch(`${origin}/feedback`, { method: 'OPTIONS' })).status).toBe(204)
    for (const method of ['GET', 'PUT', 'TRACE']) expect(await statusOf(origin, method)).toBe(404)
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404)
    expect((await post(record)).status).toBe(200)
  })

  test('the queries find what the record says', () => {
    const database = new Database(file)
    const results = snippetsIn('sql').map(({ code }) => database.prepare(code).all([]))
    database.close()
    expect(results).toEqual([
      [{ touchpoint: 'order-confirmed', wording: record.wording, answers: 1, mean: 2 }],
      [{ touchpoint: 'order-confirmed', choice: 'delivery-cost', times: 1 }],
    ])
  })

  test('it keeps every promise of an endpoint', async () => {
    const { code, stdout } = await runCli(
      'conform',
      `${origin}/feedback`,
      '--origin',
      'https://shop.example',
      '--batch',
    )
    expect(stdout).toContain(' 0 failed, 2 not seen') // its store is nobody's who asks from outside
    expect(code).toBe(0)
  })

  test('the tables have the columns the README lists, in their order', () => {
    const database = new Database(file)
    const rows = readme.slice(readme.indexOf('| table | one row for each |')).split('\n')
    for (const table of ['records', 'answers', 'choices', 'outcomes', 'felt', 'tallies', 'erasures']) {
      const columns = database.prepare(`select name from pragma_table_info('${table}')`).all([]) as { name: string }[]
      const row = rows.find((line) => line.startsWith(`| \`${table}\` |`)) ?? ''
      const listed = [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name)
      expect(listed, table).toEqual(columns.map(({ name }) => name))
    }
    database.close()
  })
})

describe.each([
  ["from 'hono'", (pasted: Pasted) => pasted.default?.fetch],
  [
    "runtime = 'nodejs'",
    ({ POST, OPTIONS }: Pasted) =>
      (request: Request) =>
        (request.method === 'POST' ? POST : OPTIONS)?.(request),
  ],
] as const)('the functions with "%s", run as pasted', (mark, toHandle) => {
  test('take the record of the README, refuse what is none, and let pages of other sites in', async () => {
    const folder = fileURLToPath(new URL(`.reports/readme-${process.pid}-functions/`, root))
    mkdirSync(folder, { recursive: true })
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, `${mark.replace(/\W/g, '')}.mjs`)
    // The test process stays where it is, so the file is named in full.
    writeFileSync(path, codeWith(mark).replace("'feedback.db'", JSON.stringify(join(folder, 'feedback.db'))))
    const handle = toHandle(await import(/* @vite-ignore */ path))
    const ask = (method: string, body?: unknown) => {
      const headers = { 'content-type': 'application/json' }
      return handle?.(
        new Request('http://h/feedback', {
          method,
          headers,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
    }
    expect(await (await ask('POST', record))?.json()).toEqual({ accepted: [record.id], rejected: [] })
    expect((await ask('POST', { kind: 'wish' }))?.status).toBe(400)
    expect((await ask('OPTIONS'))?.status).toBe(204)
    const store = await createSqliteStore({ file: join(folder, 'feedback.db') })
    expect(await store.recent({ limit: 9 })).toMatchObject([{ id: record.id }])
    await store.close()
  })
})

test('an endpoint of your own takes the record, twice without harm, and keeps every promise', async () => {
  const source = encodeURIComponent(codeWith('takeFeedback'))
  const { takeFeedback } = await import(/* @vite-ignore */ `data:text/javascript,${source}`)
  for (let time = 0; time < 2; time++) {
    const response = await takeFeedback(new Request('http://h/', { method: 'POST', body: JSON.stringify(record) }))
    expect(response.status).toBe(204)
  }
  const { code, stdout } = await runCli('conform', await serve(takeFeedback))
  expect(stdout).toContain(' 0 failed')
  expect(code).toBe(0)
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

async function untilItAnswers(origin: string, server: ChildProcess): Promise<void> {
  while (!(await fetch(origin).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error(`The receiver ended with ${server.exitCode}`)
    await wait(50)
  }
}

/** By hand, because `fetch` knows fewer methods than a server may meet. */
async function statusOf(
  origin: string,
  method: string,
  { body, ...options }: RequestOptions & { body?: string } = {},
): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  const sent = request(`${origin}/feedback`, { method, headers, timeout: 3000, ...options }).end(body)
  sent.once('timeout', () => sent.destroy(new Error('no answer')))
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}
