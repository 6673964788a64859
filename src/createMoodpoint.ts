import { createBus } from './compose/bus.js'
import { createShowings } from './compose/createShowings.js'
import { furnish } from './compose/furnish.js'
import { inertMoodpoint } from './compose/inertMoodpoint.js'
import type { Inspection } from './compose/openOutbox.js'
import type { Rooms } from './compose/rooms.js'
import { type Watch, watchPrompts } from './compose/watchPrompts.js'
import type { Moodpoint, PublicOutbox } from './moodpoint.js'
import { type MoodpointOptions, readOptions, type Settings } from './options.js'
import { browserPlatform, type Platform } from './platform/platform.js'
import type { StorageKind } from './platform/storage.js'

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
  const life = new AbortController()
  const hostEvents = createBus<{ event: string }>()
  const rooms = furnish(settings, platform, document, life.signal)
  const { bus, report, safely, policy, file } = rooms
  const show = createShowings(rooms)
  const watch = watchPrompts(rooms, show, (listener) => hostEvents.on('event', listener))
  const started = safely(watch.start(), undefined)
  void safely(resume(rooms), undefined)
  void safely(tellDeveloper(rooms, watch, started), undefined)

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
    outbox: openOutbox(rooms),
    setConsent: (given) =>
      safely(
        policy.setConsent(given).then((isNew) => (isNew ? watch.start() : undefined)),
        undefined,
      ),
    destroy() {
      life.abort()
      policy.storage.close()
    },
  }
}

/** Shows the outbox to the host. */
function openOutbox({ policy, keep, safely }: Rooms): PublicOutbox {
  let state: StorageKind | undefined
  void safely(policy.storage.kind(), undefined).then((kind) => {
    state = kind
  })
  const look = <T>(work: (own: Inspection) => Promise<T>, otherwise: T) =>
    safely(
      keep()
        .then((kept) => kept.outbox())
        .then(work),
      otherwise,
    )
  return {
    get state() {
      return state
    },
    list: () => look((own) => own.list(), []),
    flush: () => look((own) => own.flush(), undefined),
    retry: (id) => look((own) => own.retry(id), false),
    discard: (id) => look((own) => own.discard(id), false),
    export: () => look((own) => own.export(), []),
  }
}

/** Pays what earlier pages owe, and clears away what grew too old; the chunk is fetched only where there is any of it. */
async function resume({ policy, keep }: Rooms): Promise<void> {
  const owed = await policy.storage.transact('readonly', (transaction) =>
    Promise.all(['r:', 'd:', 't:', 'x:'].map((prefix) => transaction.range(prefix, 1))),
  )
  if (owed.flat()[0]) await (await keep()).resume()
}

/** A page that is set up well, and on no developer's machine, has nothing to be told. */
async function tellDeveloper(rooms: Rooms, { explain }: Watch, started: Promise<void>): Promise<void> {
  const { settings, report } = rooms
  const file = await rooms.file
  const isLocal = rooms.platform.page.isLocal()
  if (!isLocal && settings.endpoint && !file.faults[0]) return
  const chunk = await import('./compose/tellDeveloper.js')
  await started
  chunk.tellDeveloper(settings, file, report, isLocal ? await explain() : [])
}
