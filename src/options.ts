import type { DeliveryOptions } from './delivery/endpoint.js'
import type { WaysOptions } from './delivery/toWays.js'
import { MoodpointError } from './errors.js'
import type { Limits } from './outbox/createOutbox.js'
import type { StorageOption } from './platform/openStorage.js'
import type { ConsentOption } from './privacy/createPolicy.js'
import type { PromptFile } from './prompts/types.js'
import type { HistoryAdapter } from './visit/historyAdapter.js'

/** Options of `createMoodpoint`; every scalar one is also a `data-*` attribute of the script tag. */
export interface MoodpointOptions extends DeliveryOptions {
  /** Where records go: an address, a function, or several of them, each with its own acknowledgement. Without it, answers stay on the device. */
  endpoint?: NonNullable<WaysOptions['endpoint']>
  /** The prompts, or the address of their file. Left out, a launcher asks one built-in question. */
  prompts?: string | PromptFile
  /** Names database, locks and channel, so that two widgets on one origin never meet. @default "moodpoint" */
  name?: string
  /** Where things are kept: over restarts, for the life of the tab, or in memory only. @default "local" */
  storage?: StorageOption
  /** `required` keeps neither history nor drafts until `setConsent(true)`. @default "given" */
  consent?: ConsentOption
  /** Language to prefer over those of page and visitor, as a BCP 47 tag. */
  language?: string
  /** Most that may lie on the device. @default 500 records, 2 MB, 30 days */
  limits?: Partial<Limits>
  /** Keeps what was shown, answered and dismissed where you know your visitor, so that pacing holds over devices. */
  history?: HistoryAdapter
  /** Query keys that may stay in the address a record carries. @default none */
  keepQuery?: string[]
}

/** The options with every default filled in. */
export type Settings = MoodpointOptions &
  Required<Pick<MoodpointOptions, Exclude<keyof typeof defaults, 'limits'>>> & { limits: Limits }

const defaults = {
  format: 'json',
  name: 'moodpoint',
  storage: 'local',
  consent: 'given',
  keepQuery: [] as string[],
  limits: { records: 500, bytes: 2_000_000, days: 30 },
} as const satisfies MoodpointOptions

/** What each option may be: types, or the values themselves. */
const allowed: Record<keyof MoodpointOptions, string> = {
  endpoint: 'string object function list',
  prompts: 'string object',
  headers: 'object function',
  format: 'json text form',
  body: 'function',
  batch: 'number string',
  idempotencyKey: 'boolean true false',
  stamp: 'boolean true false',
  send: 'list',
  limits: 'object',
  history: 'object',
  name: 'string',
  storage: 'local session none',
  consent: 'given required',
  language: 'string',
  keepQuery: 'list',
}

/** Names of all options. */
export const optionNames: string[] = Object.keys(allowed)

/**
 * Checks options and fills in the defaults.
 *
 * @param onWrong - Told of every wrong option, which is then left out; names it and what it must be. Throws by default.
 * @throws MoodpointError `option`
 */
export function readOptions(options: MoodpointOptions, onWrong: (error: MoodpointError) => void = raise): Settings {
  const right = Object.entries(options).filter(([key, value]) => {
    if (value === undefined) return false
    const wanted = Object.hasOwn(allowed, key) ? allowed[key as keyof MoodpointOptions].split(' ') : []
    const isRight =
      (value || value === false) &&
      (wanted.includes(value) || wanted.includes(Array.isArray(value) ? 'list' : typeof value))
    const problem = wanted[0] ? `expected ${wanted.join(' or ')}, got ${value}` : `unknown; there are ${optionNames}`
    if (!isRight) onWrong(new MoodpointError('option', `options.${key}: ${problem}`))
    return isRight
  })
  const own: MoodpointOptions = Object.fromEntries(right)
  return { ...defaults, ...own, limits: { ...defaults.limits, ...own.limits } }
}

function raise(error: MoodpointError): never {
  throw error
}
