import { expect, test } from 'vitest'
import { parseRecord } from '../../src/records/parse.js'
import { type TallyParts, toTally } from '../../src/records/toTally.js'

const parts: TallyParts = {
  ...{ id: '01a20254-efa5-754b-bb92-dd1bda776e45', prompt: 'mood', touchpoint: 'paid', day: '2026-12-03' },
  ...{ share: 0.5, sdk: '1.0.0', device: 'phone', input: 'touch' },
  ...{ eligible: 9, asked: 8, touched: 4, rated: 3, commented: 1, dismissed: 2, answered: 3 },
}

test('whoever neither answered nor closed ignored it', () => {
  const record = toTally(parts)
  expect(record.counts).toEqual({
    ...{ eligible: 9, asked: 8, touched: 4, rated: 3, commented: 1, dismissed: 2, ignored: 3 },
  })
  expect(parseRecord(record)).toEqual({ ok: true, record })
})

test.each([
  ['who answered has touched it', { touched: 0 }, { touched: 3 }],
  ['fewer than none ignore it', { asked: 4 }, { ignored: 0 }],
])('%s', (_, more, counts) => {
  expect(toTally({ ...parts, ...more }).counts).toMatchObject(counts)
})
