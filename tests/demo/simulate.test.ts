import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSimulation } from '../../demo/simulate/loadSimulation.mjs'
import type { PromptFile } from '../../src/prompts/types.js'
import { createReceiver } from '../../src/receiver/createReceiver.js'
import type { WireRecord } from '../../src/records/wireRecord.js'

const prompts: PromptFile = JSON.parse(readFileSync(new URL('../../demo/prompts.json', import.meta.url), 'utf8'))
const small = { prompts, shoppers: 40, weeks: 12 }
let simulate: Awaited<ReturnType<typeof loadSimulation>>['simulate']

beforeAll(async () => {
  simulate = (await loadSimulation()).simulate
}, 120_000)

/** What the receiver has taken, and what it has refused. */
async function recordsOf(seed: number) {
  const taken: WireRecord[] = []
  const refused: unknown[] = []
  const told: string[] = []
  const store = {
    save: async (records: WireRecord[]) => void taken.push(...records),
    recent: async () => [],
    close: async () => {},
  }
  await simulate({
    ...small,
    seed,
    onProgress: (lived, lives) => told.push(`${lived}/${lives}`),
    endpoint(now) {
      const receive = createReceiver({ store, now })
      return async (request) => {
        const response = await receive(request)
        const { rejected = [{ status: response.status }] } = await response.clone().json()
        refused.push(...rejected)
        return response
      }
    },
  })
  return { taken, refused, told }
}

describe('simulated shoppers', () => {
  let first: Awaited<ReturnType<typeof recordsOf>>
  beforeAll(async () => {
    first = await recordsOf(1)
  }, 120_000)

  test('leave what the receiver takes, and every record says that nobody lived it', () => {
    expect(first.refused).toEqual([])
    expect(first.taken.length).toBeGreaterThan(200)
    expect(first.taken.filter((record) => !('synthetic' in record && record.synthetic))).toEqual([])
  })

  test('are the same for the same seed, and others for another', async () => {
    const ids = (records: WireRecord[]) => records.map(({ id }) => id)
    expect((await recordsOf(1)).taken.map(withoutReceipt)).toEqual(first.taken.map(withoutReceipt))
    expect(ids((await recordsOf(2)).taken)).not.toEqual(ids(first.taken))
  }, 120_000)

  test('leave each record once, and of every kind and device', () => {
    const { taken } = first
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length)
    expect(new Set(taken.map(({ kind }) => kind))).toEqual(new Set(['response', 'outcome', 'tally']))
    const responses = taken.filter((record) => record.kind === 'response')
    expect(new Set(responses.map(({ env }) => env.device))).toEqual(new Set(['phone', 'desktop']))
    expect(new Set(responses.map(({ people }) => people))).toEqual(new Set(['customers', 'employees']))
    expect(responses.some(({ env }) => !env.online)).toBe(true)
    expect(taken.some((record) => record.kind === 'outcome' && record.felt.length > 0)).toBe(true)
  })

  test('come as many weeks before the changes as after them', () => {
    const days = first.taken.flatMap((record) => (record.kind === 'response' ? Date.parse(record.answeredAt) : []))
    const changes = (prompts.changes ?? []).map(({ date }) => Date.parse(date))
    expect(Math.min(...days)).toBeLessThan(Math.min(...changes))
    expect(Math.max(...days)).toBeGreaterThan(Math.max(...changes))
    expect(first.told.at(-1)).toBe('54/54')
  })
})

/** The receiver notes when it got a record, by the time of the shopper. */
const withoutReceipt = (record: object) => ({ ...record, receivedAt: undefined })
