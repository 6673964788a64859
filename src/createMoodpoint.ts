import type { Compose } from './compose/compose.js'
import { furnish } from './compose/furnish.js'
import { inertMoodpoint } from './compose/inertMoodpoint.js'
import type { Inspection } from './compose/openOutbox.js'
import { previewLater } from './compose/previewLater.js'
import type { Rooms } from './compose/rooms.js'
import { showLater } from './compose/showLater.js'
import { type Watch, watchPrompts } from './compose/watchPrompts.js'
import type { Moodpoint, PublicOutbox } from './moodpoint.js'
import { type MoodpointOptions, readOptions } from './options.js'
import { isPreviewing } from './platform/isPreviewing.js'
import { browserPlatform } from './platform/platform.js'
import type { StorageKind } from './platform/storage.js'
import type { Alongside } from './visit/createVisit.js'

/**
 * Starts moodpoint on this page. Without a `document`, as on a server, it returns an instance that does nothing.
 *
 * @throws MoodpointError `option`, for wrong options only; everything later comes as the event `error`.
 * @example createMoodpoint({ endpoint: '/feedback', prompts: '/prompts.json' })
 */
export function createMoodpoint(options: MoodpointOptions = {}): Moodpoint {
  const settings = readOptions(options)
  if (typeof document === 'undefined') return inertMoodpoint()
  const compose = isPreviewing() ? previewLater(composeMoodpoint) : composeMoodpoint
  return compose(settings, browserPlatform(), document)
}

/**
 * The composition root. The way of the data:
 *
 *   watchPrompts    trigger → gates
 *   createShowings  → good moment → showing reserved                      (chunk `show`)
 *   createAsk       → survey in the prompt UI                             (chunk `show`)
 *   createKeep      → record → privacy → outbox → delivery → endpoint     (chunk `show`)
 *
 * @internal
 */
export const composeMoodpoint: Compose = (settings, platform, document, look) => {
  const life = new AbortController()
  const rooms = furnish(settings, platform, document, life.signal)
  look?.(rooms)
  const { bus, hostEvents, report, safely, policy, file, traits } = rooms
  const { show, explain } = showLater(rooms)
  const watch = watchPrompts(rooms, show, hostEvents.on, resumeWhenOwed(rooms))
  const start = () => safely(watch.start(), undefined)
  let started = start()
  void safely(tellDeveloper(rooms, watch, started), undefined)

  return {
    event: (name, data) => void started.then(watch.rare).then(() => hostEvents.emit(name, data)),
    async show(id, { opener } = {}) {
      await started
      const { prompts } = await file
      const prompt = prompts.find((one) => one.id === id)
      if (prompt) return show(prompt, opener ? 'person' : 'host')
      report('prompts', `show("${id}"): there are ${prompts.map((one) => one.id)}`)
      return 'none'
    },
    explain: () => safely(started.then(watch.explain).then(explain), []), // before, the page is not yet counted
    on: bus.on,
    outbox: openOutbox(rooms),
    setTraits: (given) => void Object.assign(traits, given),
    setConsent: (given) =>
      safely(
        policy.setConsent(given).then(async (isNew) => {
          if (isNew) started = started.then(start) // one after the other: one view of the page is counted once
          await started
        }),
        undefined,
      ),
    destroy() {
      life.abort()
      policy.storage.close()
    },
  }
}

/** Shows the outbox to the host. */
function openOutbox(rooms: Rooms): PublicOutbox {
  let state: StorageKind | undefined
  void rooms.kind.then((kind) => {
    state = kind
    if (kind === 'memory' && rooms.settings.storage !== 'none')
      rooms.report('storage', 'the browser keeps nothing here: what is owed lasts as long as the page')
  })
  const look = <T>(work: (own: Inspection) => Promise<T>, otherwise: T) =>
    rooms.safely(
      rooms
        .keep()
        .then(({ tend }) => tend())
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

/**
 * Sees to what earlier pages left, or another tab that has gone; the chunk is fetched only where there is anything.
 * Returns what looks for it in a transaction that is open anyway.
 */
function resumeWhenOwed({ platform, policy, keep, safely, life }: Rooms): Alongside {
  let isResumed = false
  const resume = async () => {
    const tending = await (await keep()).tend()
    isResumed = true // from now on delivery listens by itself
    await tending.resume()
  }
  const look: Alongside = async (transaction) => {
    const left = await Promise.all(['r:', 'd:', 't:', 'x:'].map((prefix) => transaction.range(prefix, 1)))
    if (left.flat()[0] && !isResumed) void safely(resume(), undefined)
  }
  const lookAgain = () => void (isResumed || safely(policy.storage.transact('readonly', look), undefined))
  platform.page.on('online', lookAgain, life)
  platform.page.on('visibilitychange', lookAgain, life)
  return look
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
