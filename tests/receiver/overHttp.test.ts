import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createReceiver, type FeedbackStore } from '../../src/receiver/index.js'
import { serve } from '../serve.js'
import { aRecord } from './aRecord.js'
import { createMemoryStore } from './createMemoryStore.js'

const maxBytes = 4096

async function setUp(store: FeedbackStore = createMemoryStore()) {
  const origin = await serve(createReceiver({ store, maxBytes }))
  const post = (body: unknown, init: RequestInit = {}) =>
    fetch(origin, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    })
  return { origin, post, kept: () => store.recent({ limit: 100 }) }
}

/** A POST written by hand, so that a test says when which byte goes out. */
async function open(origin: string, ...headers: string[]) {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const head = ['POST / HTTP/1.1', 'host: localhost', 'content-type: application/json', ...headers]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  return { socket, answered: once(socket, 'data').then(([data]) => String(data)) }
}

async function writeUntilAnswered(socket: Socket, answered: Promise<string>, chunk: string, pauseMs: number) {
  const seen = { answer: '', chunks: 0 }
  answered.then((answer) => {
    seen.answer = answer
  })
  socket.on('error', () => socket.destroy()) // the server may close while a chunk is on its way
  while (!seen.answer && seen.chunks < 1000) {
    socket.write(chunk)
    seen.chunks++
    await wait(pauseMs)
  }
  return seen
}

const chunkOf = (bytes: number) => `${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n`

describe('a body over the limit is refused before its end', () => {
  test.each([
    ['in one stream without length', 1024, 0],
    ['slowly', 256, 10],
  ])('sent %s', async (_, bytes, pauseMs) => {
    const { origin } = await setUp()
    const { socket, answered } = await open(origin, 'transfer-encoding: chunked')
    const { answer, chunks } = await writeUntilAnswered(socket, answered, chunkOf(bytes), pauseMs)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain(`larger than ${maxBytes} bytes`)
    expect(chunks).toBeGreaterThan(maxBytes / bytes)
    expect(chunks).toBeLessThan(1000) // it would have gone on for ever
  })

  test('when its length says so, of which not a byte has come', async () => {
    const { origin } = await setUp()
    const { answered } = await open(origin, `content-length: ${maxBytes + 1}`)
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('and the next request is served', async () => {
    const { post } = await setUp()
    expect((await post(aRecord(), { body: ' '.repeat(1_000_000) })).status).toBe(413)
    expect((await post(aRecord())).status).toBe(200)
  })
})

test('a duplicate posted many times at once is taken every time and kept once', async () => {
  const { post, kept } = await setUp()
  const record = aRecord()
  const versions = Array.from({ length: 40 }, (_, at) => ({ ...record, touchpoint: `version-${at}` }))
  const answers = await Promise.all(versions.map(async (version) => (await post(version)).json()))
  expect(answers).toEqual(Array(40).fill({ accepted: [record.id], rejected: [] }))
  expect(await kept()).toHaveLength(1)
})
