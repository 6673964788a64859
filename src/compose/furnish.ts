import type { MoodpointErrorCode } from '../errors.js'
import type { Settings } from '../options.js'
import type { EnginePlatform } from '../platform/platform.js'
import { createPolicy } from '../privacy/createPolicy.js'
import { loadPromptFile } from '../prompts/loadPromptFile.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import { commonGates } from '../targeting/commonGates.js'
import { decide } from '../targeting/decide.js'
import { passes } from '../targeting/passes.js'
import { type Alongside, createVisit } from '../visit/createVisit.js'
import type { Facts, History } from '../visit/facts.js'
import { factsOf } from '../visit/factsOf.js'
import { createBus } from './bus.js'
import { createReporter } from './createReporter.js'
import { lazily } from './lazily.js'
import type { Targeting } from './rareGates.js'
import type { HostEvents, RoomEvents, Rooms } from './rooms.js'
import { shapesLater } from './shapesLater.js'

/** What is known where the device cannot be read. */
const unknown = { canRemember: false, prompts: {} } as unknown as History

/** What is read where the prompts cannot be had. */
const noPrompts = { language: 'en', look: {}, prompts: [], journey: [], faults: [] } as unknown as NormalFile

/** Furnishes the rooms of one moodpoint; the chunks are fetched when first entered. */
export function furnish(settings: Settings, platform: EnginePlatform, document: Document, life: AbortSignal): Rooms {
  const { clock, random, page } = platform
  const [bus, hostEvents] = [createBus<RoomEvents>(), createBus<HostEvents>()]
  const report = createReporter(bus)
  const policy = createPolicy(platform.openStorage(settings.name, settings.storage), settings.consent, page.isPrivate())
  const { storage } = policy
  const safely = <T>(work: Promise<T>, otherwise: T, code: MoodpointErrorCode = 'storage') =>
    work.catch((cause) => {
      report(code, cause)
      return otherwise
    })
  const kind = safely(storage.kind(), undefined) // first: nothing can be decided before the database is open
  const coin = random.fraction()
  let targeting: Targeting = { gates: commonGates }
  const visit = createVisit(storage, clock, random, () => targeting.from?.())
  const aim = async (loaded: NormalFile) => {
    const isNeeded = loaded.changes || loaded.prompts.some(commonGates.import)
    const chunk = isNeeded && (await safely(import('./rareGates.js'), undefined, 'import'))
    if (chunk) targeting = await chunk.rareGates(loaded, commonGates, rooms)
    return loaded
  }
  const loading = loadPromptFile(settings.prompts, { ...platform, storage, report, safely, life })
  const file = safely(loading.then(aim), noPrompts, 'prompts')
  const chunk = lazily(() => import('../show.js'))
  const keep = lazily(async () => {
    const { createKeep } = await chunk()
    return createKeep({ ...settings, storage, platform, note: visit.note, bus, report, life })
  })
  const { shapes, dress } = shapesLater(file, safely)
  const ask = async () => {
    const { createAsk } = await chunk()
    const languages = [settings.language ?? [], page.languages()].flat()
    const saved = settings.endpoint ? ((await kind) === 'disk' ? 'saved' : 'tab') : 'local'
    const look = await dress()
    return createAsk({ document, clock, languages, saved, file: await file, dress: look, shapes, fill: targeting.fill })
  }
  const known = (history: History) =>
    factsOf({ ...targeting.visitor?.(), ...policy.knows(), coin, url: page.url() }, history)
  const verdictOf = (prompt: NormalPrompt, facts: Facts) => decide(prompt, facts, clock.now(), targeting.gates)
  const mayAsk = (prompt: NormalPrompt, facts: Facts) => passes(prompt, facts, clock.now(), targeting.gates)
  const facts = async (alongside?: Alongside) => known(await safely(visit.history(alongside), unknown))
  const rooms: Rooms = {
    ...{ settings, platform, document, bus, hostEvents, report, safely, policy, visit, kind, file, life },
    ...{ shapes, ask, keep, traits: {}, known, verdictOf, mayAsk, facts },
  }
  return rooms
}
