import { describe, expect, test, vi } from 'vitest'
import { createDrafts } from '../../src/outbox/createDrafts.js'
import { count, createOutbox, lineUp } from '../../src/outbox/createOutbox.js'
import { type FinishDoors, finishAbandoned } from '../../src/outbox/finishAbandoned.js'
import { sweep } from '../../src/outbox/sweep.js'
import { noLocks } from '../../src/platform/locks.js'
import { createPolicy } from '../../src/privacy/createPolicy.js'
import { parseRecord } from '../../src/records/parse.js'
import type { Ending } from '../../src/records/types.js'
import { createVisit } from '../../src/visit/createVisit.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice, type Device, type FakePlatform } from '../platform/fakePlatform.js'
import { aRecord, rating } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

const hour = 3_600_000

function openPage(device: Device, changes: Partial<FakePlatform> = {}) {
  const platform = { ...device.openTab(), ...changes }
  const { clock, random } = platform
  const policy = createPolicy(platform.openStorage('test', 'local'), 'given')
  const { storage } = policy
  const outbox = createOutbox(storage, clock, [onlyLane], limits)
  const { note } = createVisit(storage, clock, random)
  const drafts = createDrafts({ storage, outbox, platform, name: 'test', note })
  const finish = async (onRecord: FinishDoors['onRecord'] = () => {}) => {
    const finished: string[] = []
    const tell: FinishDoors['onRecord'] = (record) => {
      finished.push(record.id)
      onRecord(record)
    }
    await finishAbandoned({ storage, platform, drafts, onRecord: tell })
    return finished
  }
  const clean = () => sweep({ storage, clock, limits, count, lineUp, byOf: () => undefined })
  const keys = async () => Object.keys(await entriesOf(storage)).map((key) => key.replace(/:.*/, ':'))
  return {
    ...drafts,
    finish,
    clean,
    storage,
    policy,
    platform,
    keys,
    kept: (prefix: string) => entriesOf(storage, prefix),
  }
}

const setUp = () => openPage(createDevice())
const aDraft = (ending: Ending = 'left', texts = {}) => ({
  record: aRecord({ ending, answers: [rating] }),
  texts,
  savedAt: 0,
})
const words = { 'because comment': 'Too many steps' }

describe('a showing that ends', () => {
  test('becomes its record, remembered as answered, and its draft is gone', async () => {
    const { save, settle, kept, exists } = setUp()
    const draft = aDraft('sent')
    await save(draft)
    expect(await exists(draft.record.id)).toBe(true)
    expect(await settle(draft, true)).toBe('added')
    expect(await exists(draft.record.id)).toBe(false)
    expect(Object.values(await kept('r:'))).toMatchObject([{ id: draft.record.id }])
    expect(await kept('h:')).toMatchObject({
      'h:': { prompts: { 'checkout-effort': { answeredAt: expect.any(Number) } } },
    })
  })

  test('before any draft was saved becomes its record all the same', async () => {
    const { settle, kept } = setUp()
    expect(await settle(aDraft('sent'), false)).toBe('added')
    expect(Object.keys(await kept('r:'))).toHaveLength(1)
  })

  test('is lost where another page was faster, and makes no second record', async () => {
    const device = createDevice()
    const [mine, theirs] = [openPage(device), openPage(device)]
    const draft = aDraft('left')
    await mine.save(draft)
    expect(await theirs.finish()).toEqual([draft.record.id])
    expect(await mine.settle({ ...draft, record: { ...draft.record, ending: 'sent' } }, true)).toBe('lost')
    expect(Object.values(await mine.kept('r:'))).toMatchObject([{ body: expect.stringContaining('"left"') }])
  })

  test('ended by two pages at once makes one record', async () => {
    const device = createDevice()
    const [mine, theirs] = [openPage(device), openPage(device)]
    const draft = aDraft('closed')
    await mine.save(draft)
    const settled = await Promise.all([mine.settle(draft, true), theirs.settle(draft, true)])
    expect(settled.sort()).toEqual(['added', 'lost'])
    expect(Object.keys(await mine.kept('r:'))).toHaveLength(1)
  })

  test('where the outbox is full keeps its draft and loses nothing', async () => {
    const { save, settle, storage, exists, kept } = setUp()
    await fill(storage, { 'm:totals': { last: 500, records: 500, bytes: 0 } })
    const draft = aDraft('sent', words)
    await save(draft)
    const before = await entriesOf(storage)
    expect(await settle(draft, true)).toBe('full')
    expect(await entriesOf(storage)).toEqual(before)
    expect(await exists(draft.record.id)).toBe(true)
    expect(await kept('r:')).toEqual({})
  })

  test('fails whole where the device fails: no record without its history', async () => {
    const device = createDevice()
    const { platform, storage } = openPage(device)
    const outbox = createOutbox(storage, platform.clock, [onlyLane], limits)
    const note = () => Promise.reject(new Error('disk full'))
    const drafts = createDrafts({ storage, outbox, platform, name: 'test', note })
    const draft = aDraft('sent')
    await drafts.save(draft)
    const before = await entriesOf(storage)
    await expect(drafts.settle(draft, true)).rejects.toThrow('disk full')
    expect(await entriesOf(storage)).toEqual(before)
  })

  // The person pressed Send after the host withdrew consent: what they sent is kept because they asked for it.
  test('is sent although consent for drafts was withdrawn meanwhile', async () => {
    const { save, settle, policy, kept } = setUp()
    const draft = aDraft('sent', words)
    await save(draft)
    await policy.setConsent(false)
    expect(await settle(draft, true)).toBe('added')
    expect(Object.keys(await kept('r:'))).toHaveLength(1)
  })
})

describe('words that were not sent', () => {
  test.each(['closed', 'left'] as const)('stay on the device when the prompt is %s, for a day', async (ending) => {
    const device = createDevice()
    const { settle, unsentTexts } = openPage(device)
    await settle(aDraft(ending, words), false)
    await device.clock.advance(24 * hour - 1)
    expect(await unsentTexts('checkout-effort')).toEqual(words)
    await device.clock.advance(1)
    expect(await unsentTexts('checkout-effort')).toEqual({})
  })

  test('are never part of the record', async () => {
    const { settle, kept } = setUp()
    await settle(aDraft('closed', words), false)
    expect(JSON.stringify(await kept('r:'))).not.toContain('Too many steps')
  })

  test('are offered by their own prompt alone', async () => {
    const { settle, unsentTexts } = setUp()
    await settle(aDraft('closed', words), false)
    expect(await unsentTexts('another')).toEqual({})
  })

  test('are gone once they are sent', async () => {
    const { settle, unsentTexts } = setUp()
    await settle(aDraft('closed', words), false)
    await settle(aDraft('sent', words), false)
    expect(await unsentTexts('checkout-effort')).toEqual({})
  })

  test('are gone once the person has erased them', async () => {
    const { settle, unsentTexts } = setUp()
    await settle(aDraft('closed', words), false)
    await settle(aDraft('closed', { 'because comment': '  ' }), false)
    expect(await unsentTexts('checkout-effort')).toEqual({})
  })

  test('stay where another showing of the prompt, in which nothing was typed, ends after it', async () => {
    const { settle, unsentTexts } = setUp()
    await settle(aDraft('closed', words), false)
    await settle(aDraft('left', {}), false)
    expect(await unsentTexts('checkout-effort')).toEqual(words)
  })

  test('stay where another page finished the showing first: pressing Send did not send them', async () => {
    const device = createDevice()
    const [mine, theirs] = [openPage(device), openPage(device)]
    const draft = aDraft('left')
    await mine.save(draft)
    await theirs.finish()
    await mine.settle({ record: { ...draft.record, ending: 'sent' }, texts: words }, true)
    expect(await mine.unsentTexts('checkout-effort')).toEqual(words)
  })

  test('do not lie on the device for longer than the day they are offered', async () => {
    const device = createDevice()
    const { settle, clean, kept } = openPage(device)
    await settle(aDraft('closed', words), false)
    await device.clock.advance(25 * hour)
    await clean() // the next page of the origin
    expect(await kept('t:')).toEqual({})
  })
})

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

  test('are taken for abandoned after half an hour where there are no locks', async () => {
    const device = createDevice()
    const gone = openPage(device)
    const draft = { ...aDraft(), savedAt: device.clock.now() }
    await gone.save(draft)
    const next = openPage(device, { locks: noLocks() })
    await device.clock.advance(hour / 2 - 1)
    expect(await next.finish()).toEqual([])
    await device.clock.advance(1)
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
