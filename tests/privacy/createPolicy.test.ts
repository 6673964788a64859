import { describe, expect, test } from 'vitest'
import { type ConsentOption, createPolicy } from '../../src/privacy/createPolicy.js'
import { entriesOf, fill } from '../platform/entriesOf.js'
import { createDevice } from '../platform/fakePlatform.js'

const needing = { 'd:1': 'draft', 't:mood': 'words', 'h:': 'history' }
const owed = { 'r:1': 'record', 'x:2': 'parked', 's:3': 'receipt', 'm:totals': 'totals' }

function setUp(consent: ConsentOption, storage: 'local' | 'session' | 'none' = 'local', isPrivate = false) {
  const kept = createDevice().openTab().openStorage('test', storage)
  return { kept, policy: createPolicy(kept, consent, isPrivate) }
}

describe('with consent', () => {
  test('everything is kept and read', async () => {
    const { kept, policy } = setUp('given')
    await fill(policy.storage, { ...needing, ...owed })
    expect(await entriesOf(policy.storage)).toEqual({ ...needing, ...owed })
    expect(await entriesOf(kept)).toEqual({ ...needing, ...owed })
  })
})

describe('until consent is given', () => {
  test('what needs it is not written; what the person sent is', async () => {
    const { kept, policy } = setUp('required')
    await fill(policy.storage, { ...needing, ...owed })
    expect(await entriesOf(kept)).toEqual(owed)
  })

  test.each(Object.entries(needing))(
    '%s is not read, by key or by range, even where it is there',
    async (key, value) => {
      const { kept, policy } = setUp('required')
      await fill(kept, needing)
      const read = () =>
        policy.storage.transact('readonly', async (transaction) => [
          await transaction.get(key),
          await transaction.range(key.slice(0, 2)),
        ])
      expect(await read()).toEqual([undefined, []])
      await policy.setConsent(true)
      expect(await read()).toEqual([value, [[key, value]]])
    },
  )

  test('what is owed is read and may be deleted', async () => {
    const { kept, policy } = setUp('required')
    await fill(policy.storage, owed)
    await policy.storage.transact('readwrite', async (transaction) => {
      expect(await transaction.get('r:1')).toBe('record')
      transaction.delete('r:1')
    })
    expect(await entriesOf(kept, 'r:')).toEqual({})
  })
})

describe('consent given within a transaction', () => {
  test('begins with the next one: what could not be read is not written over', async () => {
    const { kept, policy } = setUp('required')
    await fill(kept, needing)
    await policy.storage.transact('readwrite', async (transaction) => {
      const known = await transaction.get('h:')
      await policy.setConsent(true)
      transaction.put('h:', known ?? 'nothing known')
    })
    expect(await entriesOf(policy.storage)).toEqual(needing)
  })
})

describe('consent that is withdrawn', () => {
  test('removes what needed it and keeps what is owed', async () => {
    const { kept, policy } = setUp('given')
    await fill(policy.storage, { ...needing, ...owed })
    await policy.setConsent(false)
    expect(await entriesOf(kept)).toEqual(owed)
  })

  test('holds from then on, and may be given again', async () => {
    const { kept, policy } = setUp('given')
    await policy.setConsent(false)
    await fill(policy.storage, needing)
    expect(await entriesOf(kept)).toEqual({})
    await policy.setConsent(true)
    await fill(policy.storage, needing)
    expect(await entriesOf(kept)).toEqual(needing)
  })

  test('also removes what was on its way to the device', async () => {
    const { kept, policy } = setUp('given')
    const writing = fill(policy.storage, needing)
    await policy.setConsent(false)
    await writing
    expect(await entriesOf(kept)).toEqual({})
  })
})

describe('whether a showing can be remembered:', () => {
  test.each([
    ['yes on the disk', 'given', 'local', true],
    ['yes for the session', 'given', 'session', true],
    ['no in memory alone', 'given', 'none', false],
    ['no without consent', 'required', 'local', false],
    ['no where the browser asks for privacy', 'given', 'local', false, true],
  ] as const)('%s', async (_, consent, storage, canRemember, isPrivate?: boolean) => {
    const { policy } = setUp(consent, storage, isPrivate)
    await fill(policy.storage, owed)
    expect(policy.knows().canRemember).toBe(canRemember)
  })

  test('as soon as consent comes, and no longer than it lasts', async () => {
    const { policy } = setUp('required')
    await fill(policy.storage, owed)
    await policy.setConsent(true)
    expect(policy.knows()).toEqual({ consent: 'ok', canRemember: true })
    await policy.setConsent(false)
    expect(policy.knows()).toEqual({ consent: 'no-consent', canRemember: false })
  })

  test('never against a wish for privacy, which consent does not outweigh', async () => {
    const { policy } = setUp('required', 'local', true)
    await policy.setConsent(true)
    await fill(policy.storage, owed)
    expect(policy.knows()).toEqual({ consent: 'privacy-signal', canRemember: false })
  })
})
