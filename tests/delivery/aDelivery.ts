import { createDelivery, type Delivery, type DeliveryDoors } from '../../src/delivery/createDelivery.js'
import { append, createOutbox, takeOut } from '../../src/outbox/createOutbox.js'
import { inspectOutbox } from '../../src/outbox/inspectOutbox.js'
import type { Storage } from '../../src/platform/storage.js'
import type { ResponseRecord } from '../../src/records/types.js'
import type { Device, FakePlatform } from '../platform/fakePlatform.js'
import { aRecord } from '../receiver/aRecord.js'

/** A tab that delivers, and what it told. */
export interface DeliveringTab extends Delivery {
  platform: FakePlatform
  storage: Storage
  /** Events with their values, and reports as `code: cause`, in order. */
  told: string[]
  /** Adds a record and wakes delivery, as a showing does. */
  answer(overrides?: Partial<ResponseRecord>): Promise<string>
  /** Adds records without waking anybody. */
  owe(count: number): Promise<string[]>
  /** Ids of the records that wait, in their order. */
  waiting(): Promise<string[]>
}

/** Opens a tab on the device that delivers to its server; `doors` replace what it works with. */
export function openDeliveringTab(device: Device, doors: Partial<DeliveryDoors> = {}): DeliveringTab {
  const platform = device.openTab()
  const storage = doors.storage ?? platform.openStorage('test', 'local')
  const outbox = createOutbox(storage, platform.clock)
  const told: string[] = []
  const delivery = createDelivery({
    endpoint: 'https://api.example/feedback',
    format: 'json',
    fingerprint: 'abc',
    name: 'test',
    emit: (name: string, detail: object) => void told.push(`${name} ${Object.values(detail).join(' ')}`),
    report: (code, cause) => void told.push(`${code}: ${cause}`),
    ...{ outbox, storage, platform },
    ...doors,
  })
  const add = async (overrides: Partial<ResponseRecord> = {}) => {
    const record = aRecord(overrides)
    await storage.transact('readwrite', (transaction) => outbox.add(transaction, record))
    return record.id
  }
  return {
    ...delivery,
    ...{ platform, storage, told },
    async answer(overrides) {
      const id = await add(overrides)
      void delivery.wake('add')
      await device.idle()
      return id
    },
    async owe(count) {
      const ids: string[] = []
      while (ids.length < count) ids.push(await add())
      return ids
    },
    waiting: async () => (await inspectOutbox(storage, { append, takeOut }).all()).map(({ id }) => id),
  }
}
