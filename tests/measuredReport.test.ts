// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { createCubeBuilder } from '../src/report/createCubeBuilder.js'
import { planOf } from '../src/report/planOf.js'
import { readRecord } from '../src/report/readRecord.js'
import { reportOf } from '../src/report/reportOf.js'
import { openMood } from './compose/aMood.js'
import { createDevice } from './platform/fakePlatform.js'

const day = 864e5
const prompts = {
  prompts: [{ id: 'checkout', question: 'How was it?', touchpoint: 'paid', when: { event: 'paid' } }],
  journey: [{ touchpoint: 'paid', name: 'Paid', stage: 'during' as const }],
}
const options = { prompts, send: ['response' as const, 'outcome' as const, 'tally' as const] }

/** What the endpoint gets of one device: an answer or none, and the day after maybe an outcome. */
async function recordsOf(index: number, face: number | undefined, isConverted: boolean): Promise<unknown[]> {
  const device = createDevice()
  await device.clock.advance(index * 1000) // ids are made of time and seeded chance: no two devices at once
  const first = openMood(device, options)
  first.mood.event('paid')
  await first.pass(1)
  if (face !== undefined) {
    first.roots()[0]?.querySelectorAll<HTMLElement>('input[type=radio]')[face - 1]?.click()
    await first.rest()
    first.press('.send')
  }
  await first.pass(3)
  first.platform.kill()
  await device.clock.advance(day)
  const later = openMood(device, options)
  if (isConverted) await later.mood.outcome('converted')
  await later.pass(8)
  return device.server.requests.map(({ body }) => JSON.parse(body))
}

test('a report shows growth by feeling, and the funnel, of what devices have sent', async () => {
  const faces = [...Array<number>(6).fill(5), ...Array<number>(6).fill(1), ...Array<undefined>(8).fill(undefined)]
  const records: unknown[] = []
  for (const [index, face] of faces.entries()) records.push(...(await recordsOf(index, face, index < 4 || index === 6)))
  const builder = createCubeBuilder()
  for (const input of records) {
    const read = readRecord(input, Date.UTC(2026, 11, 5))
    if ('reason' in read) throw new Error(read.reason)
    builder.add(read.record)
  }
  const { growth, asking } = reportOf(builder.cube(), { plan: planOf(prompts), filters: {} })
  expect(growth).toMatchObject([{ outcome: 'converted', touchpoint: 'paid', name: 'Paid' }])
  expect(growth[0]?.rates.high).toMatchObject({ n: 6, estimate: { value: expect.closeTo((4 / 6) * 100, 5) } })
  expect(growth[0]?.rates.low).toMatchObject({ n: 6, estimate: { value: expect.closeTo((1 / 6) * 100, 5) } })
  const steps = asking.funnels[0]?.steps.map(({ step, count }) => [step, count])
  expect(Object.fromEntries(steps ?? [])).toEqual({
    ...{ eligible: 20, asked: 20, touched: 12, rated: 12, commented: 0, delivered: 12, dismissed: 0, ignored: 8 },
  })
})
