import { expect, test } from 'vitest'
import { redactOutcome } from '../../src/privacy/redactOutcome.js'
import type { Felt } from '../../src/records/outcome.js'
import { parseRecord } from '../../src/records/parse.js'
import { toOutcome } from '../../src/records/toOutcome.js'

const felt: Felt = { touchpoint: 'paid', band: 'low', days: 3 }
const outcomeWith = (all: Felt[]) =>
  toOutcome({
    id: '01a20254-efa5-754b-bb92-dd1bda776e45',
    ...{ name: 'converted', value: undefined, visit: null, sdk: '1.0.0' },
    ...{ felt: all, now: Date.UTC(2026, 11, 3) },
  })

test.each<[string, Felt[], Felt[]]>([
  ['what was felt goes through', [felt], [felt]],
  ['nothing beside it does', [Object.assign({ answeredAt: 7, draw: 0.5 }, felt)], [felt]],
  ['what is no touchpoint stays', [{ ...felt, touchpoint: 'ada@shop.example' }, felt], [felt]],
  ['no more than a receiver takes', Array(300).fill(felt), Array(200).fill(felt)],
])('%s', (_, all, left) => {
  const record = redactOutcome(outcomeWith(all))
  expect(record.felt).toEqual(left)
  expect(parseRecord(record)).toEqual({ ok: true, record })
})
