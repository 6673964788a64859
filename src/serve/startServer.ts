import { createHash } from 'node:crypto'
import { toCorsHeaders } from '../receiver/cors.js'
import { createReceiver } from '../receiver/index.js'
import type { SqliteStore } from '../receiver/sqlite/createSqliteStore.js'
import type { Plan } from '../report/planOf.js'
import { createAccess } from './createAccess.js'
import { type Alert, createAlerts } from './createAlerts.js'
import { createLimiter } from './createLimiter.js'
import type { Log } from './createLog.js'
import { createResults } from './createResults.js'
import { createRounds } from './createRounds.js'
import { createSite } from './createSite.js'
import { createViews } from './createViews.js'
import { dropsIn } from './dropsIn.js'
import { listen } from './listen.js'

/** What the server is told. */
export interface ServerOptions {
  host: string
  port: number
  /** Sites whose pages may post, and read what they are answered. */
  origins: string[] | '*'
  writeKey: string | undefined
  /** What was answered faster, in seconds, is in no result and no alert. @default 0 */
  minSeconds?: number
  isBehindProxy: boolean
  /** The results are about simulated answers, even where there are real ones. */
  isSimulated?: boolean
  plan: Plan
  title: string
  /** Where alerts are posted. */
  alert: string | undefined
  /** How long answers are kept, in milliseconds. */
  keepMs: number | undefined
  /** How much one sender may ask for. */
  rates?: typeof defaultRates
  /** How long a sender may take for a request, in milliseconds. @default 15000 */
  requestMs?: number
}

/** What it stands on. */
export interface ServerParts {
  store: SqliteStore
  /** {@link hashOf} of the token that reads results. */
  tokenHash: string
  /** Script and style sheet of the report page. */
  script: string
  style: string
  log: Log
  /** Milliseconds since the epoch. */
  now(): number
}

/** A server that runs. */
export interface Running {
  port: number
  /** Answers what has come, and lets go of everything but the store. */
  stop(): Promise<void>
}

/** A page sends one answer at a time, and an office has one address: enough for it, too little for a flood. */
const defaultRates = {
  post: { burst: 200, perSecond: 20 },
  read: { burst: 60, perSecond: 5 },
  signIn: { burst: 10, perSecond: 0.1 },
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

/** Starts receiver, results, alerts and retention over one store. @throws Error (as rejection) where it cannot listen. */
export async function startServer(options: ServerOptions, parts: ServerParts): Promise<Running> {
  const { store, tokenHash, script, style, log, now } = parts
  const { plan, title, writeKey, origins, minSeconds = 0, isSimulated = false, rates = defaultRates } = options
  const alerts = options.alert === undefined ? undefined : alertsTo(options.alert, parts)
  const pause = () => new Promise((resolve) => setImmediate(resolve))
  const results = createResults({
    store,
    now,
    pause,
    isSimulated,
    minSeconds,
    ...(alerts && { onRecord: alerts.hear }),
  })
  const views = createViews({ results, plan, title, script, style, hash, now })
  const site = createSite({
    receive: createReceiver({ store, origins, now, ...(writeKey !== undefined && { writeKey }) }),
    corsFor: (request) => toCorsHeaders(request, origins),
    access: createAccess(tokenHash, now),
    views,
    isHealthy: () => isHealthy(store, log),
    limits: {
      post: createLimiter(rates.post, now),
      read: createLimiter(rates.read, now),
      signIn: createLimiter(rates.signIn, now),
    },
    hash,
  })
  const listening = await listen(site, { ...options, log })
  const tellUnread = (error: unknown) => log('error', 'not-read', { reason: (error as Error).message })
  results().catch(tellUnread) // a large file takes a minute: whoever looks first should not have to wait for it
  const stops = [
    ...(alerts ? watchFor(alerts, results, plan, log) : []),
    ...(options.keepMs === undefined ? [] : [forgetOld(options.keepMs, parts)]),
  ]
  return {
    port: listening.port,
    async stop() {
      for (const stop of stops) stop()
      await listening.stop()
    },
  }
}

async function isHealthy(store: SqliteStore, log: Log): Promise<boolean> {
  try {
    await store.setting('generation')
    return true
  } catch (error) {
    log('error', 'unhealthy', { reason: (error as Error).message })
    return false
  }
}

const seconds = 1000
const rounds = { lowAnswers: 2 * seconds, drops: 600 * seconds, retention: 3600 * seconds }

function alertsTo(url: string, { store, log, now }: ServerParts) {
  const post = async (alert: Alert): Promise<boolean> => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(alert),
      redirect: 'error',
      signal: AbortSignal.timeout(10 * seconds),
    } as const
    return fetch(url, request).then(
      ({ ok }) => ok,
      () => false, // told by the log
    )
  }
  return createAlerts({ now, post, remember: store.setting, log })
}

function watchFor(
  alerts: ReturnType<typeof createAlerts>,
  results: ReturnType<typeof createResults>,
  plan: Plan,
  log: Log,
): (() => void)[] {
  const onError = (error: unknown) => log('error', 'alerts-failed', { reason: (error as Error).message })
  return [
    createRounds(rounds.lowAnswers, results, onError),
    createRounds(rounds.drops, async () => alerts.tell(dropsIn((await results()).cube(), plan)), onError),
  ]
}

function forgetOld(keepMs: number, { store, log, now }: ServerParts): () => void {
  const work = async () => {
    const count = await store.prune(new Date(now() - keepMs))
    if (count > 0) log('info', 'pruned', { count })
  }
  return createRounds(rounds.retention, work, (error) =>
    log('error', 'prune-failed', { reason: (error as Error).message }),
  )
}
