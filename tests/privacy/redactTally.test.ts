import { expect, test } from 'vitest'
import { redactTally } from '../../src/privacy/redactTally.js'
import type { TallyRecord } from '../../src/records/tally.js'

const tally: TallyRecord = {
  ...{ v: 1, id: '01a20254-efa5-754b-bb92-dd1bda776e45', kind: 'tally', prompt: 'mood', touchpoint: 'paid' },
  ...{ day: '2026-12-03', share: 1, sdk: '1.0.0', env: { device: 'phone', input: 'touch' } },
  counts: { eligible: 1, asked: 1, touched: 1, rated: 1, commented: 0, dismissed: 0, ignored: 0 },
}

test('counts and the kind of device go through, and nothing that was remembered beside them', () => {
  const { counts, env } = tally
  expect(redactTally(tally)).toEqual(tally)
  const told = { ...tally, counts: { ...counts, answered: 1 }, env: { ...env, language: 'en' } }
  expect(redactTally(told)).toEqual(tally)
})
