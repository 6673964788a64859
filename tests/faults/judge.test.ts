import { expect, test } from 'vitest'
import { isGood, judge } from './judge.mjs'
import { createLedger } from './server/createLedger.mjs'

const record = (id: string, comment = id) => ({ id, answers: [{ value: 4 }, { comment }] })
const end = { left: [], excused: new Set<string>(), complaints: [], bound: 9 }

/** A log in which these were shown and thanked for, and these bodies came and were taken. */
function ledgerOf(thanked: string[], bodies: unknown[]) {
  const ledger = createLedger()
  for (const id of thanked) ledger.told.push({ event: 'shown', id, at: 0 }, { event: 'thanked', id, at: 0 })
  for (const body of bodies) ledger.commit(ledger.arrive(JSON.stringify(body), '/feedback'))
  return ledger
}

test('what arrived once, and is all that was thanked for, is good', () => {
  const verdict = judge(ledgerOf(['a', 'b'], [record('a'), { records: [record('b')] }]), end)
  expect(verdict).toMatchObject({ lost: [], requests: 2, bound: 9 })
  expect(isGood(verdict)).toBe(true)
})

const thankedFor = () => ledgerOf(['a'], [])
test.each([
  ['nowhere', thankedFor(), {}, ['a']],
  ['still on the device', thankedFor(), { left: [{ id: 'a' }] }, []],
  ['deleted by the host', thankedFor(), { excused: new Set(['a']) }, []],
])('thanked for, and %s', (_where, ledger, more, lost) => {
  expect(judge(ledger, { ...end, ...more }).lost).toEqual(lost)
})

test('thanked for, and reported as dropped', () => {
  const ledger = thankedFor()
  ledger.told.push({ event: 'dropped', id: 'a', at: 0 })
  expect(judge(ledger, end).lost).toEqual([])
})

test.each([
  ['the same words under two ids', ['a', 'b'], [record('a', 'Late'), record('b', 'Late')], { twice: ['Late'] }],
  ['an id nobody was shown', [], [record('x')], { phantom: ['x'] }],
  ['other bytes than the first time', ['a'], [record('a'), record('a', 'Else')], { changed: ['a'] }],
  ['a second POST while the first is open', ['a'], [record('a'), record('a')], { needless: ['a'] }],
])('notes %s', (_what, shown, bodies, found) => {
  const verdict = judge(ledgerOf(shown, bodies), end)
  expect(verdict).toMatchObject(found)
  expect(isGood(verdict)).toBe(false)
})

test('a record that was refused, or whose page was killed, may come again', () => {
  for (const excuse of [(post: { state: string }) => Object.assign(post, { state: 'refused' }), undefined]) {
    const ledger = ledgerOf(['a'], [record('a')])
    for (const post of ledger.posts) excuse?.(post)
    if (!excuse) ledger.excuse()
    ledger.arrive(JSON.stringify(record('a')), '/feedback')
    expect(judge(ledger, end).needless).toEqual([])
  }
})

test('notes errors of the page, complaints of the scenario, and more requests than there may be', () => {
  const ledger = ledgerOf(['a'], [record('a')])
  ledger.told.push({ event: 'hostError', message: 'unhandled: x', at: 0 })
  const { other } = judge(ledger, { ...end, complaints: ['too slow'], bound: 0 })
  expect(other).toEqual(['too slow', 'the page: unhandled: x', '1 requests, at most 0 were expected'])
})
