import { createDrafts } from '../../src/outbox/createDrafts.js'
import { count, createOutbox, lineUp } from '../../src/outbox/createOutbox.js'
import { type FinishDoors, finishAbandoned } from '../../src/outbox/finishAbandoned.js'
import { sweep } from '../../src/outbox/sweep.js'
import { createPolicy } from '../../src/privacy/createPolicy.js'
import type { Ending } from '../../src/records/types.js'
import { createVisit } from '../../src/visit/createVisit.js'
import { entriesOf } from '../platform/entriesOf.js'
import type { Device, FakePlatform } from '../platform/fakePlatform.js'
import { aRecord, rating } from '../receiver/aRecord.js'
import { limits, onlyLane } from './lanes.js'

/** A page that keeps drafts, with what finishes those of others. */
export function openPage(device: Device, changes: Partial<FakePlatform> = {}) {
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
    unsentTexts: (prompt: string) =>
      storage.transact('readonly', (transaction) => drafts.unsentTexts(transaction, prompt)),
    finish,
    clean,
    storage,
    policy,
    platform,
    keys,
    kept: (prefix: string) => entriesOf(storage, prefix),
  }
}

/** A draft with a rating. */
export const aDraft = (ending: Ending = 'left', texts = {}) => ({
  record: aRecord({ ending, answers: [rating] }),
  texts,
  savedAt: 0,
})
/** Words typed into it. */
export const words = { 'because comment': 'Too many steps' }
