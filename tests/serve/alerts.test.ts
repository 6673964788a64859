import { describe, expect, test } from 'vitest'
import type { ReceivedResponse } from '../../src/receiver/index.js'
import { planOf } from '../../src/report/planOf.js'
import { type Alert, createAlerts } from '../../src/serve/createAlerts.js'
import { type Drop, dropsIn } from '../../src/serve/dropsIn.js'
import { lowAnswerIn } from '../../src/serve/lowAnswer.js'
import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { aCube } from '../report/aReport.js'

const received = (overrides: Partial<ReceivedResponse> = {}): ReceivedResponse => ({
  ...aRecord(),
  receivedAt: '2026-12-03T10:15:07.000Z',
  ...overrides,
})

function setUp(isTaken = true) {
  const clock = { ms: 0 }
  const posted: Alert[] = []
  const kept = new Map<string, string>()
  const lines: string[] = []
  const alerts = createAlerts({
    now: () => clock.ms,
    post: async (alert) => posted.push(alert) > 0 && isTaken,
    remember: async (name, value) => (value === undefined ? kept : kept.set(name, value)).get(name),
    log: (level, event) => void lines.push(`${level} ${event}`),
  })
  return { ...alerts, clock, posted, lines, kept }
}

describe('a low answer with words', () => {
  test('is told with all that is needed to act', () => {
    const record = received({ correctedAt: '2026-12-03T10:00:00.000Z' })
    expect(lowAnswerIn(record)).toEqual({
      kind: 'low-answer',
      text: 'Unhappy at order-confirmed: “Too many steps”',
      id: record.id,
      touchpoint: 'order-confirmed',
      value: 2,
      scale: 'ease-5',
      comment: 'Too many steps',
      page: record.page,
      answeredAt: '2026-12-03T10:00:00.000Z',
    })
  })

  test.each([
    ['without words', received({ answers: [rating] })],
    ['with nothing but blanks', received({ answers: [rating, aComment(' \n ')] })],
    ['without a rating', received({ answers: [aComment('Hm')] })],
    ['that is not low', received({ answers: [{ ...rating, band: 'mid' } as typeof rating, aComment('Hm')] })],
    ['that is simulated', received({ synthetic: true })],
    ['of an employee', received({ people: 'employees' })],
  ])('%s is not told', (_, record) => {
    expect(lowAnswerIn(record)).toBeNull()
  })

  test('calls nobody in a chat, and stays one line', () => {
    const { text = '' } = lowAnswerIn(received({ answers: [rating, aComment('<!channel>\n<http://x|y>')] })) ?? {}
    expect(text).toBe('Unhappy at order-confirmed: “‹!channel› ‹http://x|y›”')
  })

  test('is told once an hour for each touchpoint, with how many there were', async () => {
    const { hear, clock, posted, lines } = setUp()
    for (const touchpoint of ['cart', 'cart', 'cart', 'chat']) hear(received({ touchpoint }))
    clock.ms = 3600_000
    hear(received({ touchpoint: 'cart' }))
    hear(received({ touchpoint: 'cart' }))
    await Promise.resolve()
    expect(posted).toMatchObject([
      { touchpoint: 'cart', more: 0 },
      { touchpoint: 'chat', more: 0 },
      { touchpoint: 'cart', more: 2 },
    ])
    expect(lines).toEqual(Array(3).fill('info alert'))
  })

  test('is told once, however often it is read', () => {
    const { hear, clock, posted } = setUp()
    const record = received()
    hear(record)
    clock.ms = 1e9
    hear(record)
    expect(posted).toHaveLength(1)
  })

  test('that nobody takes leaves a line in the log', async () => {
    const { hear, lines } = setUp(false)
    hear(received())
    await Promise.resolve()
    expect(lines).toEqual(['warn alert-failed'])
  })
})

test('a drop is told once a week, over restarts', async () => {
  const one: Drop = { kind: 'drop', text: 'Cart is worse', touchpoint: 'cart', change: -20, low: -30, high: -10 }
  const { tell, clock, posted, kept } = setUp()
  clock.ms = 1e12
  await tell([one])
  await tell([one, { ...one, touchpoint: 'chat' }])
  clock.ms += 7 * 864e5
  await tell([one])
  expect(posted.map(({ touchpoint }) => touchpoint)).toEqual(['cart', 'chat', 'cart'])
  expect([...kept.keys()]).toEqual(['drop-told cart', 'drop-told chat'])
})

describe('drops', () => {
  const plan = planOf({})
  /** Answers at a touchpoint: so many of a hundred low, in each of two periods. */
  function* answersAt(touchpoint: string, n: number, [before, after]: [number, number], synthetic = false) {
    for (const [day, low] of [
      ['2026-08-20', before],
      ['2026-10-01', after],
    ] as const)
      for (let at = 0; at < n; at++) {
        const band = (at * 100) / n < low ? 'low' : 'high'
        const value = band === 'low' ? 1 : 5
        const answers = [{ question: 'rating', scale: 'faces-5', text: 'How?', value, band } as const]
        const record = aRecord({ touchpoint, answers, answeredAt: `${day}T10:00:00Z`, shownAt: `${day}T10:00:00Z` })
        yield synthetic ? { ...record, synthetic: true as const } : record
      }
  }

  test('that are clear and stand on answers enough are told in words', () => {
    const [drop] = dropsIn(aCube(answersAt('cart', 200, [10, 40])), plan)
    expect(drop).toMatchObject({ kind: 'drop', touchpoint: 'cart', change: -60 })
    expect(drop?.text).toMatch(/^Cart is worse by 60 \(−7\d to −4\d\) than in the 28 days before\.$/)
  })

  test.each([
    ['too few', [...answersAt('cart', 20, [10, 60])]],
    ['no drop but a rise', [...answersAt('cart', 200, [40, 10])]],
    ['chance', [...answersAt('cart', 200, [20, 22])]],
    ['simulated', [...answersAt('cart', 200, [10, 40], true)]],
    ['nothing', []],
  ])('that are %s are not told', (_, records) => {
    expect(dropsIn(aCube(records), plan)).toEqual([])
  })

  test('that one of many would show by chance do not survive', () => {
    const alone = [...answersAt('cart', 100, [20, 33])]
    const still = Array.from({ length: 20 }, (_, at) => [...answersAt(`still-${at}`, 100, [20, 20])]).flat()
    expect(dropsIn(aCube(alone), plan)).toHaveLength(1)
    expect(dropsIn(aCube([...alone, ...still]), plan)).toEqual([])
  })
})
