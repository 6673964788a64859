import { createBus } from './compose/bus.js'
import { createReporter } from './compose/createReporter.js'
import { createShowings } from './compose/createShowings.js'
import { inertMoodpoint } from './compose/inertMoodpoint.js'
import { lazily } from './compose/lazily.js'
import type { Rooms } from './compose/rooms.js'
import { type Watch, watchPrompts } from './compose/watchPrompts.js'
import type { MoodpointErrorCode } from './errors.js'
import type { Keep } from './keep.js'
import type { Moodpoint, MoodpointEvents } from './moodpoint.js'
import { type MoodpointOptions, readOptions, type Settings } from './options.js'
import { browserPlatform, type Platform } from './platform/platform.js'
import type { Storage, StorageKind } from './platform/storage.js'
import { createPolicy } from './privacy/createPolicy.js'
import { loadPromptFile } from './prompts/loadPromptFile.js'
import type { NormalFile } from './prompts/normalPrompt.js'
import { createVisit } from './visit/createVisit.js'

/**
 * Starts moodpoint on this page. Without a `document`, as on a server, it returns an instance that does nothing.
 *
 * @throws MoodpointError `option`, for wrong options only; everything later comes as the event `error`.
 * @example createMoodpoint({ endpoint: '/feedback', prompts: '/prompts.json' })
 */
export function createMoodpoint(options: MoodpointOptions = {}): Moodpoint {
  const settings = readOptions(options)
  return typeof document === 'undefined' ? inertMoodpoint() : composeMoodpoint(settings, browserPlatform(), document)
}

/**
 * The composition root. The way of the data:
 *
 *   watchPrompts    trigger → gates
 *   createShowings  → showing reserved → survey in the prompt UI          (chunk `ask`)
 *   createKeep      → record → privacy → outbox → delivery → endpoint     (chunk `keep`)
 *
 * @internal
 */
export function composeMoodpoint(settings: Settings, platform: Platform, document: Document): Moodpoint {
  const { clock, random, page, network } = platform
  const life = new AbortController()
  const bus = createBus<MoodpointEvents>()
  const hostEvents = createBus<{ event: string }>()
  const report = createReporter(bus)
  const policy = createPolicy(settings, platform)
  const { storage } = policy
  const visit = createVisit(storage, clock, random)
  const empty = { language: 'en', prompts: [], journey: [], look: {}, faults: [] }
  /** Answers trouble, which is reported, with what is safe to go on with. */
  const safely = <T>(work: Promise<T>, otherwise: T, code: MoodpointErrorCode = 'storage'): Promise<T> =>
    work.catch((cause) => {
      report(code, cause)
      return otherwise
    })
  const file = safely<NormalFile>(loadPromptFile(settings.prompts, network), empty, 'prompts')
  const keep = lazily(async () => {
    const { createKeep } = await import('./keep.js')
    return createKeep({ ...settings, storage, platform, note: visit.note, emit: bus.emit, report, life: life.signal })
  })
  const ask = lazily(async () => {
    const { createAsk } = await import('./ask.js')
    const languages = [settings.language ?? [], page.languages()].flat()
    return createAsk({ document, clock, languages, file: await file, hasEndpoint: !!settings.endpoint })
  })
  const facts = async () => visit.facts({ url: page.url(), canRemember: await policy.canRemember() })
  const heed = (work: Promise<unknown>) => void safely<unknown>(work, 0)
  const rooms = { platform, bus, report, heed, visit, file, ask, keep, facts, life: life.signal }
  const show = createShowings(rooms)
  const watch = watchPrompts(rooms, show, (listener) => hostEvents.on('event', listener))
  const started = safely(watch.start(), undefined)
  heed(resume(storage, keep))
  heed(started.then(() => tellDeveloper(settings, page.isLocal(), rooms, watch)))
  const outbox = async () => (await keep()).outbox()
  let state: StorageKind | undefined
  heed(storage.kind().then((kind) => (state = kind)))

  return {
    event: (name) => void started.then(() => hostEvents.emit('event', name)),
    async show(id, { opener } = {}) {
      await started
      const { prompts } = await file
      const prompt = prompts.find((one) => one.id === id)
      if (prompt) return show(prompt, opener ? 'person' : 'host')
      report('prompts', `show("${id}"): there are ${prompts.map((one) => one.id)}`)
      return 'none'
    },
    explain: () => safely(watch.explain(), []),
    on: bus.on,
    outbox: {
      get state() {
        return state
      },
      list: () =>
        safely(
          outbox().then((own) => own.list()),
          [],
        ),
      flush: () =>
        safely(
          outbox().then((own) => own.flush()),
          undefined,
        ),
      retry: (id) =>
        safely(
          outbox().then((own) => own.retry(id)),
          false,
        ),
      discard: (id) =>
        safely(
          outbox().then((own) => own.discard(id)),
          false,
        ),
      export: () =>
        safely(
          outbox().then((own) => own.export()),
          [],
        ),
    },
    setConsent: (given) => safely(policy.setConsent(given).then(watch.start), undefined),
    destroy() {
      life.abort()
      storage.close()
    },
  }
}

/** Pays what earlier pages owe; the chunk is fetched only where something is owed. */
async function resume(storage: Storage, keep: () => Promise<Keep>): Promise<void> {
  const owed = await storage.transact('readonly', async (transaction) => [
    ...(await transaction.range('r:', 1)),
    ...(await transaction.range('d:', 1)),
  ])
  if (owed[0]) await (await keep()).resume()
}

/** A page that is set up well, and on no developer's machine, has nothing to be told. */
async function tellDeveloper(settings: Settings, isLocal: boolean, rooms: Rooms, watch: Watch): Promise<void> {
  const file = await rooms.file
  if (!isLocal && settings.endpoint && !file.faults[0]) return
  const chunk = await import('./compose/tellDeveloper.js')
  chunk.tellDeveloper(settings, file, rooms.report, isLocal ? await watch.explain() : [])
}
