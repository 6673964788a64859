import type { SqliteStore } from '../receiver/sqlite/createSqliteStore.js'
import { planOf } from '../report/planOf.js'
import { createToken, hashOf } from '../serve/createAccess.js'
import { createLog } from '../serve/createLog.js'
import { type Running, startServer } from '../serve/startServer.js'
import { readJson } from './readJson.js'
import { refuse } from './refuse.js'
import { readServeOptions, type ServeOptions } from './serveOptions.js'
import { untilStopped } from './untilStopped.js'
import { readPageParts } from './writePage.js'

const help = `Usage: moodpoint serve [options]

Takes answers at /feedback, keeps them in one SQLite file, and shows the report of them, live, at /results.
Anyone may post. Nobody reads without the token, which is printed when the file is new. Stop it with Ctrl+C.

Needs: npm install kysely libsql

  --db FILE           where answers are kept; feedback.db by default, made where it is missing
  --port NUMBER       4180 by default, or PORT in the environment; 0 takes any free one
  --host ADDRESS      127.0.0.1 by default: this machine alone; 0.0.0.0 lets in all
  --origin ORIGIN     a site whose pages may post, such as https://shop.example; may be repeated; all by default. Pages of
                      other sites are refused; senders that are no browser say what they like: see --write-key
  --write-key KEY     what posts must then carry as ?key=…; or MOODPOINT_WRITE_KEY in the environment
  --min-seconds N     leaves out of results and alerts what was answered faster; it is taken and kept all the same
  --read-token TOKEN  a token of your own for this run; or MOODPOINT_READ_TOKEN in the environment
  --new-token         makes and prints another token; the old one and all who are signed in lose access
  --prompts FILE      your prompt file: its journey names and orders touchpoints, its changes mark trends
  --title TEXT        what stands above the report
  --alert URL         posts there, as JSON with "text", what is low and has words (each touchpoint once an hour), and
                      each clear drop (once a week)
  --keep DAYS         deletes what is older, such as 365d
  --behind-proxy      believes X-Forwarded-For and X-Forwarded-Proto of the proxy before it
  --simulated         shows simulated answers, even where there are real ones

Log lines are JSON on the error output, without bodies, addresses, keys.

Exit code: 0 stopped, 2 could not start.`

/** Runs the server until it is told to stop. */
export async function serve(args: string[]): Promise<number> {
  try {
    const options = readServeOptions(args, process.env)
    if (options.help) console.log(help)
    return options.help ? 0 : await run(options)
  } catch (error) {
    return refuse('serve', (error as Error).message)
  }
}

async function run(options: ServeOptions): Promise<number> {
  const plan = planOf(options.prompts === undefined ? {} : await readJson(options.prompts))
  const page = await readPageParts()
  // Loaded where it is asked for: it needs packages that not everybody has.
  const { createSqliteStore } = await import('../receiver/sqlite/index.js')
  const store = await createSqliteStore({ file: options.db })
  try {
    const { tokenHash, token } = await tokenOf(options, store)
    const log = createLog((line) => process.stderr.write(line), Date.now)
    const parts = { store, tokenHash, ...page, log, now: Date.now }
    const running = await startServer({ ...options, plan }, parts)
    console.log(welcome(options, running, token))
    log('info', 'started', { port: running.port })
    log('info', 'stopping', { signal: await untilStopped(process) })
    await running.stop()
    return 0
  } finally {
    await store.close()
  }
}

/** The file keeps no token, only what it is known by; so it can be printed once. */
async function tokenOf({ readToken, isNewToken }: ServeOptions, store: SqliteStore) {
  if (readToken !== undefined) return { tokenHash: hashOf(readToken) }
  const kept = isNewToken ? undefined : await store.setting('read-token')
  if (kept !== undefined) return { tokenHash: kept }
  const token = createToken()
  await store.setting('read-token', hashOf(token))
  return { tokenHash: hashOf(token), token }
}

function welcome({ host, db }: ServeOptions, { port }: Running, token: string | undefined): string {
  const address = `http://${/^(127\.0\.0\.1|0\.0\.0\.0|::1?)$/.test(host) ? 'localhost' : host}:${port}`
  return [
    `Answers:  ${address}/feedback  (kept in ${db})`,
    `Results:  ${address}/results`,
    ...(token ? [`Token:    ${token}  (printed this once)`, `Sign in:  ${address}/results#token=${token}`] : []),
    'Stop with Ctrl+C.',
  ].join('\n')
}
