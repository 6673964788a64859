import { toMs } from '../prompts/toMs.js'
import { readArgs } from './readArgs.js'

/** How a server is wanted. */
export interface ServeOptions {
  db: string
  host: string
  port: number
  origins: string[] | '*'
  writeKey: string | undefined
  minSeconds: number
  readToken: string | undefined
  isNewToken: boolean
  prompts: string | undefined
  title: string
  alert: string | undefined
  keepMs: number | undefined
  isBehindProxy: boolean
  isSimulated: boolean
  help: boolean
}

/** Letters of a token somebody chose: shorter ones are guessed. */
const shortestToken = 16

/**
 * Reads the arguments of `moodpoint serve`. Secrets may stand in the environment, because arguments are seen by everybody
 * on the machine.
 *
 * @throws Error naming the argument and what it should be.
 */
export function readServeOptions(args: string[], env: Record<string, string | undefined>): ServeOptions {
  const { values, positionals } = readArgs(args, {
    db: { type: 'string', default: 'feedback.db' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: env.PORT ?? '4180' },
    origin: { type: 'string', multiple: true, default: [] },
    'write-key': { type: 'string' },
    'min-seconds': { type: 'string', default: '0' },
    'read-token': { type: 'string' },
    'new-token': { type: 'boolean', default: false },
    prompts: { type: 'string' },
    title: { type: 'string', default: 'How it felt' },
    alert: { type: 'string' },
    keep: { type: 'string' },
    'behind-proxy': { type: 'boolean', default: false },
    simulated: { type: 'boolean', default: false },
  })
  if (positionals[0] !== undefined) throw new Error(`"${positionals[0]}": every argument has a name, such as --db FILE`)
  const { db, host, origin, prompts, title, alert, keep, help } = values
  return {
    ...{ db, host, prompts, title, help },
    port: readPort(values.port),
    origins: origin[0] === undefined ? '*' : origin,
    writeKey: values['write-key'] ?? env.MOODPOINT_WRITE_KEY,
    minSeconds: readSeconds(values['min-seconds']),
    readToken: readToken(values['read-token'] ?? env.MOODPOINT_READ_TOKEN),
    isNewToken: values['new-token'],
    alert: alert === undefined ? undefined : readUrl(alert),
    keepMs: keep === undefined ? undefined : readDays(keep),
    isBehindProxy: values['behind-proxy'],
    isSimulated: values.simulated,
  }
}

/** Ports no browser talks to (Fetch standard, "bad port"), of those a server may have without being root. */
const refusedPorts = [
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
]

function readPort(text: string): number {
  const port = Number(text)
  if (refusedPorts.includes(port)) throw new Error(`--port: browsers refuse to talk to port ${port}; choose another`)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`--port: expected a number from 0 to 65535, got "${text}"`)
}

/** More than half a minute would leave out everybody. */
const longestMinimum = 30

function readSeconds(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= longestMinimum) return Number(text)
  throw new Error(`--min-seconds: expected a number from 0 to ${longestMinimum} such as 1.5, got "${text}"`)
}

function readToken(token: string | undefined): string | undefined {
  if (token === undefined || token.length >= shortestToken) return token
  throw new Error(`--read-token: expected ${shortestToken} characters at least; leave it out, and one is made`)
}

function readUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new Error(`--alert: expected an address such as https://hooks.example/moodpoint, got "${text}"`)
}

/** Reads how long answers are kept. @returns milliseconds. @throws Error saying what it should be. */
export function readDays(text: string): number {
  if (/^[1-9]\d{0,4}d$/.test(text)) return toMs(text)
  throw new Error(`--keep: expected days such as 365d, got "${text}"`)
}
