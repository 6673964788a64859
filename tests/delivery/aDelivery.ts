import { createDelivery, type DeliveryDoors, type Wake } from '../../src/delivery/createDelivery.js'
import { toWays, type WaysOptions } from '../../src/delivery/toWays.js'
import { count, createOutbox, lineUp, type Outbox } from '../../src/outbox/createOutbox.js'
import { inspectOutbox } from '../../src/outbox/inspectOutbox.js'
import type { Stop } from '../../src/platform/clock.js'
import type { Storage } from '../../src/platform/storage.js'
import type { ResponseRecord } from '../../src/records/types.js'
import { limits } from '../outbox/lanes.js'
import type { Device, FakePlatform } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'

/** A tab that delivers, and what it told. */
export interface DeliveringTab {
  wake: Wake
  stop: Stop
  platform: FakePlatform
  storage: Storage
  outbox: Outbox
  /** Events with their values, and reports as `code: cause`, in order. */
  told: string[]
  /** Adds a record and wakes delivery, as a showing does. */
  answer(overrides?: Partial<ResponseRecord>): Promise<string>
  /** Adds records without waking anybody. */
  owe(count: number, overrides?: Partial<ResponseRecord>): Promise<string[]>
  /** Ids of the records that wait, in their order. */
  waiting(): Promise<string[]>
}

/** Opens a tab on the device that delivers to its server; `changes` say how, and replace what it works with. */
export async function openDeliveringTab(
  device: Device,
  changes: Partial<DeliveryDoors> & WaysOptions = {},
): Promise<DeliveringTab> {
  const platform = device.openTab()
  const storage = changes.storage ?? platform.openStorage('test', 'local')
  const told: string[] = []
  const report = (code: string, cause: unknown) => void told.push(`${code}: ${cause}`)
  const ways = await toWays({ endpoint: 'https://api.example/feedback', ...changes }, { platform, report })
  const outbox = createOutbox(storage, platform.clock, ways, limits)
  const life = new AbortController()
  const doors: DeliveryDoors = {
    name: 'test',
    version: '1.0.0',
    life: life.signal,
    emit: (name: string, detail: object) => void told.push(`${name} ${Object.values(detail).join(' ')}`),
    ...{ outbox, storage, platform, report },
    ...changes,
  }
  const wakes = ways.map((way) => createDelivery(way, doors))
  const wake: Wake = async (reason) => (await Promise.all(wakes.map((one) => one(reason)))).every(Boolean)
  const add = async (overrides: Partial<ResponseRecord> = {}) => {
    const record = aRecord(overrides)
    await storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
    return record.id
  }
  return {
    ...{ wake, platform, storage, outbox, told },
    stop: () => life.abort(),
    async answer(overrides) {
      const id = await add(overrides)
      void wake('add')
      await device.idle()
      return id
    },
    async owe(count, overrides) {
      const ids: string[] = []
      while (ids.length < count) ids.push(await add(overrides))
      return ids
    },
    waiting: async () => {
      const all = await inspectOutbox(storage, { count, lineUp }).all()
      return all.filter((entry) => !('status' in entry)).map(({ id }) => id)
    },
  }
}
