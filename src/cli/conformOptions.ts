import { parseArgs } from 'node:util'
import type { Target } from '../conform/exchange.js'

/** What the person asks for. */
export interface ConformOptions extends Target {
  origin: string
  batch: boolean
  json: boolean
  help: boolean
  timeoutMs: number
}

const defaultTimeout = '15'

/**
 * Reads the arguments of `moodpoint conform`.
 *
 * @throws Error naming the argument and what it should be.
 */
export function readConformOptions(args: string[]): ConformOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      header: { type: 'string', multiple: true, default: [] },
      origin: { type: 'string', default: '' },
      count: { type: 'string' },
      timeout: { type: 'string', default: defaultTimeout },
      batch: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { header, origin, count, timeout, batch, json, help } = values
  return {
    endpoint: help ? '' : readAddress(positionals),
    headers: Object.fromEntries(header.map(readHeader)),
    origin: origin && readOrigin(origin),
    ...(count !== undefined && { count: readUrl('--count', count) }),
    timeoutMs: readTimeout(timeout),
    ...{ batch, json, help },
  }
}

function readAddress([address, ...others]: string[]): string {
  if (!address) throw new Error('name the endpoint, as in: moodpoint conform https://shop.example/feedback')
  if (others.length > 0) throw new Error(`one address at a time, got "${others[0]}" as well`)
  return readUrl('the endpoint', address)
}

function readUrl(name: string, text: string): string {
  const { protocol = '', username, password } = URL.canParse(text) ? new URL(text) : {}
  if (!/^https?:$/.test(protocol))
    throw new Error(`${name}: expected an address such as https://shop.example/feedback, got "${text}"`)
  if (username || password)
    throw new Error(`${name}: browsers refuse a name and password in the address: give --header "authorization: …"`)
  return text
}

function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text
  throw new Error(`--origin: expected a site without a path, such as https://shop.example, got "${text}"`)
}

function readHeader(text: string): [name: string, value: string] {
  const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(text) ?? []
  try {
    new Headers([[name, value]]) // throws for what no header may be
    return [name.toLowerCase(), value]
  } catch {
    throw new Error(`--header: expected "name: value", got "${text}"`)
  }
}

function readTimeout(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= 60) return seconds * 1000
  throw new Error(`--timeout: expected seconds up to 60, got "${text}"`)
}
