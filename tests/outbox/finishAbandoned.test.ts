import { describe, expect, test, vi } from 'vitest'
import { leaseLocks } from '../../src/platform/leaseLocks.js'
import { parseRecord } from '../../src/records/parse.js'
import { fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { aRecord, rating } from '../receiver/aRecord.js'

import { aDraft, openPage, words } from './openDrafts.js'

const hour = 3_600_000

describe('drafts of pages that are gone', () => {
  test('become records, each told once', async () => {
    const device = createDevice()
    const [gone, next] = [openPage(device), openPage(device)]
    const [one, two] = [aDraft('left', words), aDraft('left', words)]
    for (const draft of [one, two]) {
      gone.hold(draft.record.id)
      await gone.save(draft)
    }
    gone.platform.kill()
    expect((await next.finish()).sort()).toEqual([one.record.id, two.record.id].sort())
    expect(await next.finish()).toEqual([])
    expect(Object.keys(await next.kept('r:'))).toHaveLength(2)
    expect(await next.unsentTexts('checkout-effort')).toEqual(words)
  })

  test('are told apart from those a living page holds', async () => {
    const device = createDevice()
    const [living, next] = [openPage(device), openPage(device)]
    const draft = aDraft()
    const release = living.hold(draft.record.id)
    await living.save(draft)
    expect(await next.finish()).toEqual([])
    expect(await living.exists(draft.record.id)).toBe(true)
    release()
    await device.idle()
    expect(await next.finish()).toEqual([draft.record.id])
  })

  test('are finished once, however many pages start at the same moment', async () => {
    const device = createDevice()
    const gone = openPage(device)
    const drafts = Array.from({ length: 5 }, () => aDraft())
    for (const draft of drafts) await gone.save(draft)
    const finished = await Promise.all(Array.from({ length: 4 }, () => openPage(device).finish()))
    expect(finished.flat().sort()).toEqual(drafts.map(({ record }) => record.id).sort())
    expect(Object.keys(await gone.kept('r:'))).toHaveLength(5)
  })

  test('say what their page saved last, even if it did so while the next one began', async () => {
    const device = createDevice()
    const gone = openPage(device)
    const draft = aDraft()
    await gone.save(draft)
    const { locks } = device.openTab()
    const run: typeof locks.run = async (...order) => {
      // Between the look at the drafts and the lock: the page saves a changed mind, and only then dies.
      await gone.save({ ...draft, record: { ...draft.record, answers: [{ ...rating, value: 5, band: 'high' }] } })
      return locks.run(...order)
    }
    await openPage(device, { locks: { ...locks, run } }).finish()
    expect(Object.values(await gone.kept('r:'))).toMatchObject([{ body: expect.stringContaining('"value":5') }])
  })

  test('stay drafts where the outbox is full', async () => {
    const device = createDevice()
    const [gone, next] = [openPage(device), openPage(device)]
    const draft = aDraft()
    await gone.save(draft)
    await fill(gone.storage, { 'm:totals': { last: 500, records: 500, bytes: 0 } })
    expect(await next.finish()).toEqual([])
    expect(await next.exists(draft.record.id)).toBe(true)
  })

  test('are taken for abandoned where Web Locks are missing, once the lease of their page has run out', async () => {
    const device = createDevice()
    const leased = () => {
      const platform = device.openTab()
      const doors = { ...platform, storage: platform.openStorage('test', 'local'), report: expect.unreachable }
      return { ...platform, locks: leaseLocks(doors) }
    }
    const dying = leased()
    const gone = openPage(device, dying)
    const draft = { ...aDraft(), savedAt: device.clock.now() }
    gone.hold(draft.record.id)
    await gone.save(draft)
    const next = openPage(device, leased())
    await device.clock.advance(hour)
    expect(await next.finish()).toEqual([])
    dying.kill()
    await device.clock.advance(2 * 60_000)
    expect(await next.finish()).toEqual([draft.record.id])
  })

  // Words alone are no answer before Send: a record without answers is none, and every receiver would refuse it.
  test('that hold nothing but words make no record, and keep the words', async () => {
    const device = createDevice()
    const [gone, next] = [openPage(device), openPage(device)]
    await gone.save({ record: aRecord({ ending: 'left', answers: [] }), texts: words, savedAt: 0 })
    await next.finish()
    const bodies = Object.values(await next.kept('r:')).map((entry) => JSON.parse((entry as { body: string }).body))
    expect(bodies.filter((body) => !parseRecord(body).ok)).toEqual([])
    expect(await next.unsentTexts('checkout-effort')).toEqual(words)
    expect(await next.kept('d:')).toEqual({})
  })

  test('leave the others to be finished where one cannot be', async () => {
    const device = createDevice()
    const [gone, next] = [openPage(device), openPage(device)]
    const good = aDraft()
    await fill(gone.storage, { 'd:0': 'what an earlier version left' })
    await gone.save(good)
    const onRecord = vi.fn()
    await next.finish(onRecord).catch(() => {}) // it may well say so
    expect(onRecord).toHaveBeenCalledWith(expect.objectContaining({ id: good.record.id }))
  })
})
