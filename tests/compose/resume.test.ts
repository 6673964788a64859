import { expect, test } from 'vitest'
import { createDevice } from '../platform/fakePlatform.js'
import { rating } from '../receiver/aRecord.js'
import { openKeepingPage } from './aKeep.js'

const day = 24 * 3_600_000
const answered = { answers: [rating], texts: {} }

/** A device on which one answer was given to an endpoint that said no, and the page is gone. */
async function leave(reaction: 'offline' | 422) {
  const device = createDevice()
  device.server.react(reaction)
  const page = await openKeepingPage(device)
  page.show().take('sending', answered)
  await device.idle()
  page.platform.kill()
  const start = async (...how: [options?: Parameters<typeof openKeepingPage>[1], version?: string]) => {
    const next = await openKeepingPage(device, ...how)
    await next.resume()
    return next
  }
  return { ...device, start }
}

test('what has grown too old is given up, told, and listed without its words', async () => {
  const { clock, start } = await leave('offline')
  await clock.advance(31 * day)
  const { happened, outbox } = await start()
  expect(happened).toEqual(['dropped'])
  const inspection = await outbox()
  expect(await inspection.list()).toMatchObject([{ state: 'dropped', bytes: 0, reason: 'older than 30 days' }])
  expect(await inspection.export()).toEqual([])
})

test('what has grown too old is delivered all the same where the endpoint is there: the clock may be wrong', async () => {
  const { clock, server, start } = await leave('offline')
  await clock.advance(31 * day)
  server.react(200)
  expect((await start()).happened).toEqual(['delivered'])
})

test.each<[string, Parameters<typeof openKeepingPage>[1] | undefined, string, number]>([
  ['nothing has changed', undefined, '1.0.0', 1],
  ['the software is another', undefined, '1.0.1', 2],
  ['the endpoint is another', { endpoint: 'https://api.example/mended' }, '1.0.0', 2],
])('what was parked is tried once more only when something has changed: %s', async (_, options, version, requests) => {
  const { server, start } = await leave(422)
  await start(options, version)
  expect(server.requests).toHaveLength(requests)
  await start(options, version) // parked again, by what is there now
  expect(server.requests).toHaveLength(requests)
})
