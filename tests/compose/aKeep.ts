import type { Progress } from '../../src/ask.js'
import { createBus } from '../../src/compose/bus.js'
import type { Told } from '../../src/compose/holdShowing.js'
import { createKeep } from '../../src/keep.js'
import type { MoodpointEvents, ShowResult } from '../../src/moodpoint.js'
import { type MoodpointOptions, readOptions } from '../../src/options.js'
import { createPolicy } from '../../src/privacy/createPolicy.js'
import type { Showing } from '../../src/records/showing.js'
import { createVisit } from '../../src/visit/createVisit.js'
import { entriesOf } from '../platform/entriesOf.js'
import type { Device } from '../platform/fakePlatform.js'
import { aShowing } from '../records/aShowing.js'

// Fetched here once: the virtual clock does not wait for a chunk that is read from the disk.
await Promise.all([import('../../src/compose/tendOutbox.js'), import('../../src/delivery/specialWays.js')])

const endpoint = 'https://api.example/feedback'
const events = ['record', 'delivered', 'parked', 'dropped', 'dismissed'] as const

/** A page that keeps showings, and what it told in order: events by name, and trouble as `code: cause`. */
export async function openKeepingPage(device: Device, options: MoodpointOptions = { endpoint }, version = '1.0.0') {
  const platform = device.openTab()
  const settings = readOptions(options)
  const policy = createPolicy(platform.openStorage('test', settings.storage), settings.consent)
  const { storage } = policy
  const bus = createBus<MoodpointEvents>()
  const happened: string[] = []
  for (const name of events) bus.on(name, () => void happened.push(name))
  const life = new AbortController()
  const keep = await createKeep({
    ...settings,
    ...{ storage, platform, bus, version, life: life.signal },
    note: createVisit(storage, platform.clock, platform.random).note,
    report: (code, cause) => void happened.push(`${code}: ${cause}`),
  })
  return {
    ...keep,
    unsentTexts: (prompt: string) =>
      storage.transact('readonly', (transaction) => keep.unsentTexts(transaction, prompt)),
    resume: async () => (await keep.tend()).resume(),
    outbox: keep.tend,
    ...{ platform, policy, storage, bus, happened, life },
    kept: (prefix: string) => entriesOf(storage, prefix),
    /** Opens a showing; what the person was told and how it ended are collected. */
    show(overrides: Partial<Showing> = {}, onTold: (outcome: Told | 'closed') => void = () => {}) {
      const told: Array<Told | 'closed'> = []
      const ends: ShowResult[] = []
      const showing = aShowing(overrides)
      const holding = keep.hold(
        showing,
        (outcome) => {
          told.push(outcome)
          onTold(outcome)
        },
        (how) => {
          ends.push(how)
          holding.release()
        },
      )
      const take = (phase: Progress['phase'], given: Partial<Progress> = {}) =>
        holding.take({ phase, answers: [], texts: {}, ...given })
      return { ...holding, take, told, ends, showing }
    },
  }
}
