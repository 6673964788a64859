import { aComment, aRecord, rating } from '../receiver/aRecord.js'
import { anOutcomeRecord, aTallyRecord } from '../receiver/otherRecords.js'

/** A request somebody might send who means no good, or whose program is broken. */
export interface FuzzedRequest {
  path: string
  method: string
  headers: Record<string, string>
  body: string | Buffer
}

type Draw = <One>(all: readonly One[]) => One

const values: unknown[] = [
  ...[null, undefined, true, 0, -1, 1e308, -0, 0.1, Number.MAX_SAFE_INTEGER + 2, '', ' ', 'x'.repeat(5000), [], {}],
  ...[
    '\0',
    '\uD800',
    '\u202E',
    '__proto__',
    'constructor',
    "'; drop table records; --",
    '<script>',
    '../../etc/passwd',
  ],
  ...[[[[[]]]], { __proto__: null, toString: 1 }, { length: 1e9 }, ['a', null], 'Infinity', '2026-13-45T99:99:99Z'],
]

/** Makes requests, the same ones for the same seed; every tenth is in order. */
export function fuzz(seed: number, token: string): () => FuzzedRequest {
  let state = seed
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const draw: Draw = (all) => all[Math.floor(fraction() * all.length)] as (typeof all)[number]
  return () => {
    const body = bodyOf(draw, fraction)
    const isPost = fraction() < 0.85
    const method = isPost ? 'POST' : draw(methods)
    return {
      path: isPost ? draw(['/feedback', '/feedback', '/feedback?sentAt=x', '/feedback?key=%00']) : draw(paths),
      method,
      headers: headersOf(draw, fraction, token),
      body: /^P(OST|UT|ATCH)$/.test(method) ? body : '', // Node sends that of others as if it were the next request
    }
  }
}

const methods = ['GET', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'POST']

const paths = [
  ...['/', '/results', '/results/data', '/results/session', '/results/__proto__', '/constructor', '/health', '/%'],
  ...['/%00', '/results/../health', `/${'a'.repeat(3000)}`, '/feedback/', '/.env', '/results/report.json?x[]=1'],
]

function headersOf(draw: Draw, fraction: () => number, token: string): Record<string, string> {
  const types = ['application/json', 'application/json', 'application/json', 'text/plain', 'text/html', 'x', '']
  const odd: Record<string, string>[] = [
    ...[{}, {}, {}, { origin: 'null' }, { origin: 'x'.repeat(2000) }, { 'content-encoding': 'gzip' }, { expect: 'x' }],
    ...[{ cookie: `moodpoint_results=${'9'.repeat(500)}.x` }, { cookie: ';;;=;' }, { authorization: 'Bearer' }],
    ...[
      { authorization: `Bearer ${token.slice(1)}` },
      { 'if-none-match': '"' },
      { host: 'evil.example' },
      { 'x-forwarded-for': "'" },
    ],
    ...[
      { 'access-control-request-headers': 'a,'.repeat(900) },
      { range: 'bytes=0-' },
      { 'content-type': 'a/b; charset=x' },
    ],
  ]
  return { 'content-type': fraction() < 0.6 ? 'application/json' : draw(types), ...(fraction() < 0.4 ? draw(odd) : {}) }
}

function bodyOf(draw: Draw, fraction: () => number): string | Buffer {
  const make = [() => aRecord({ answers: [rating, aComment('ok')] }), aTallyRecord, anOutcomeRecord]
  const record = () => (fraction() < 0.3 ? draw(make)() : broken(draw(make)(), draw, fraction))
  const whole = fraction() < 0.3 ? { records: Array.from({ length: Math.floor(fraction() * 55) }, record) } : record()
  const text = JSON.stringify(whole) ?? ''
  const kind = fraction()
  if (kind < 0.6) return text
  if (kind < 0.65) return text + ' '.repeat(70_000)
  if (kind < 0.7) return text.slice(0, Math.floor(fraction() * text.length))
  if (kind < 0.75) return text.replace('{', `{"__proto__":{"polluted":1},"id":"again",`)
  return spoiled(Buffer.from(text), fraction)
}

/** A record with one field, at any depth, that is something else, or gone, or one too many. */
function broken(record: object, draw: Draw, fraction: () => number): object {
  const copy = JSON.parse(JSON.stringify(record))
  let place = copy
  for (;;) {
    const keys = Object.keys(place)
    const key = draw(keys)
    const inner = place[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && fraction() < 0.6) {
      place = inner
      continue
    }
    if (fraction() < 0.2) delete place[key]
    else place[fraction() < 0.2 ? draw(['__proto__', 'constructor', '', 'x']) : key] = draw(values)
    return copy
  }
}

function spoiled(bytes: Buffer, fraction: () => number): Buffer {
  for (let times = 1 + fraction() * 4; times > 0 && bytes.length > 0; times--)
    bytes[Math.floor(fraction() * bytes.length)] = Math.floor(fraction() * 256)
  return bytes
}
