import { describe, expect, test } from 'vitest'
import { createDrafts } from '../../src/outbox/createDrafts.js'
import { createOutbox } from '../../src/outbox/createOutbox.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'
import { limits, onlyLane } from './lanes.js'
import { aDraft, openPage, words } from './openDrafts.js'

const hour = 3_600_000

const setUp = () => openPage(createDevice())

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

  test('is remembered with where it was given, how good it was, and when', async () => {
    const { settle, kept } = setUp()
    const draft = aDraft('left')
    await settle(draft, false)
    const { touchpoint, answeredAt } = draft.record
    expect(await kept('h:')).toMatchObject({
      'h:': { prompts: { 'checkout-effort': { touchpoint, band: 'low', answeredAt: Date.parse(answeredAt) } } },
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
