import { describe, expect, test } from 'vitest'
import { correctTime } from '../../src/receiver/correctTime.js'
import { createReceiver } from '../../src/receiver/index.js'
import { aRecord } from './aRecord.js'
import { aPost } from './aRequest.js'
import { createMemoryStore } from './createMemoryStore.js'

const receivedAt = Date.parse('2026-12-03T12:00:00.000Z')
const answeredAt = '2026-12-03T10:15:00.000Z'

describe('the corrected time', () => {
  test.each([
    ['a clock that is right', '2026-12-03T10:15:07.500Z', answeredAt, '2026-12-03T11:59:52.500Z'],
    ['a stamp without milliseconds', '2026-12-03T10:15:07Z', answeredAt, '2026-12-03T11:59:53.000Z'],
    ['a stamp of microseconds', '2026-12-03T10:15:07.123456Z', answeredAt, '2026-12-03T11:59:52.877Z'],
    ['a clock a year ahead', '2027-12-03T10:16:00.000Z', '2027-12-03T10:15:00.000Z', '2026-12-03T11:59:00.000Z'],
    ['a clock at its beginning', '1970-01-01T00:05:00.000Z', '1970-01-01T00:00:00.000Z', '2026-12-03T11:55:00.000Z'],
    ['an answer that waited for two weeks', '2026-12-17T10:15:00.000Z', answeredAt, '2026-11-19T12:00:00.000Z'],
    ['an answer with an offset', '2026-12-03T10:16:00.000Z', '2026-12-03T12:15:00+02:00', '2026-12-03T11:59:00.000Z'],
    ['sending at once', answeredAt, answeredAt, '2026-12-03T12:00:00.000Z'],
  ])('of %s is known', (_, sentAt, answered, correctedAt) => {
    expect(correctTime({ receivedAt, sentAt, answeredAt: answered })).toEqual({ correctedAt })
  })

  test.each([
    ['no stamp', null],
    ['an empty one', ''],
    ['a word', 'now'],
    ['a number', '1796292900000'],
    ['a day', '2026-12-03'],
    ['a time that may be anywhere', '2026-12-03T10:15:07'],
    ['an offset', '2026-12-03T10:15:07+02:00'],
    ['a month that is none', '2026-13-03T10:15:07Z'],
    ['a stamp before the answer: the clock was set in between', '2026-12-03T10:14:59.999Z'],
    ['a wait longer than time', '9999-12-03T10:15:07Z'],
    ['a year of six digits', '+012026-12-03T10:15:07Z'],
    ['text after it', '2026-12-03T10:15:07Z; drop table records'],
  ])('is left out with %s', (_, sentAt) => {
    expect(correctTime({ receivedAt, sentAt, answeredAt })).toEqual({})
  })
})

describe('a request with a stamp', () => {
  const setUp = () => {
    const store = createMemoryStore()
    return { receive: createReceiver({ store, now: () => receivedAt }), kept: () => store.recent({ limit: 9 }) }
  }
  const url = 'https://api.example/feedback?sentAt=2026-12-03T10:20:00.000Z'

  test('gives each record of a batch its own time, and changes nothing else of it', async () => {
    const { receive, kept } = setUp()
    const [early, late] = [aRecord({ answeredAt }), aRecord({ answeredAt: '2026-12-03T10:19:00.000Z' })]
    await receive(aPost({ records: [early, late] }, { url }))
    const received = { receivedAt: '2026-12-03T12:00:00.000Z' }
    expect(await kept()).toEqual([
      { ...late, ...received, correctedAt: '2026-12-03T11:59:00.000Z' },
      { ...early, ...received, correctedAt: '2026-12-03T11:55:00.000Z' },
    ])
  })

  test('that is nonsense is taken without', async () => {
    const { receive, kept } = setUp()
    const response = await receive(aPost(aRecord(), { url: `${url}.000Z` }))
    expect(response.status).toBe(200)
    expect(await kept()).toEqual([expect.not.objectContaining({ correctedAt: expect.anything() })])
  })

  test('sent again keeps the time of its first arrival', async () => {
    const { receive, kept } = setUp()
    const record = aRecord({ answeredAt })
    await receive(aPost(record, { url }))
    await receive(aPost(record, { url: url.replace('10:20', '11:20') }))
    expect(await kept()).toMatchObject([{ correctedAt: '2026-12-03T11:55:00.000Z' }])
  })
})
