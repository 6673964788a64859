import { describe, expect, test } from 'vitest'
import { createReceiver } from '../../src/receiver/index.js'
import { aRecord } from './aRecord.js'
import { aRequest } from './aRequest.js'
import { createMemoryStore } from './createMemoryStore.js'

const setUp = (options: { maxBytes?: number } = {}) => createReceiver({ store: createMemoryStore(), ...options })

function anEndlessBody() {
  const seen = { pulled: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      seen.pulled++
      controller.enqueue(new Uint8Array(1024).fill(0x20))
    },
    cancel() {
      seen.cancelled = true
    },
  })
  return { body, seen }
}

describe('a body', () => {
  test('that would never end is cut off soon after the limit, 64 KiB by default', async () => {
    const { body, seen } = anEndlessBody()
    const response = await setUp()(aRequest({ body }))
    expect(response.status).toBe(413)
    expect((await response.json()).error).toContain('65536 bytes')
    expect(seen.cancelled).toBe(true)
    expect(seen.pulled).toBeLessThan(70)
  })

  test('that announces itself as too large is not read at all', async () => {
    const { body, seen } = anEndlessBody()
    const response = await setUp()(aRequest({ body, headers: { 'content-length': '65537' } }))
    expect(response.status).toBe(413)
    expect(seen.pulled).toBeLessThan(2) // a stream fetches its first chunk unasked
  })

  test('of an announced length that is a lie is counted', async () => {
    const { body } = anEndlessBody()
    const response = await setUp()(aRequest({ body, headers: { 'content-length': '10' } }))
    expect(response.status).toBe(413)
  })

  test('of exactly the limit is taken, one byte more is not; bytes count, not letters', async () => {
    const json = JSON.stringify(aRecord({ page: 'https://shop.example/größe' }))
    const maxBytes = new TextEncoder().encode(json).byteLength
    const receive = setUp({ maxBytes })
    expect(maxBytes).toBeGreaterThan(json.length)
    expect((await receive(aRequest({ body: json }))).status).toBe(200)
    expect((await receive(aRequest({ body: `${json} ` }))).status).toBe(413)
  })

  test('in chunks that cut letters in two is put together again', async () => {
    const record = aRecord({ page: 'https://shop.example/😀/größe' })
    const bytes = new TextEncoder().encode(JSON.stringify(record))
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const store = createMemoryStore()
    expect((await createReceiver({ store })(aRequest({ body }))).status).toBe(200)
    expect(await store.recent({ limit: 1 })).toMatchObject([record])
  })

  test('that breaks off is asked for again', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"v":1'))
        controller.error(new Error('connection reset'))
      },
    })
    const response = await setUp()(aRequest({ body }))
    expect(response.status).toBe(408)
    expect(await response.json()).toEqual({ error: 'The body broke off: send it again' })
  })

  test('that somebody else has read is the fault of the server, and it says so', async () => {
    const request = aRequest({ body: JSON.stringify(aRecord()) })
    await request.text()
    const response = await setUp()(request)
    expect(response.status).toBe(500)
    expect((await response.json()).error).toContain('clone')
  })
})
