import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/conform/runChecks.js'
import { anEndpoint, type Difference } from './anEndpoint.js'
import { runCli } from './runCli.js'

const origin = 'https://shop.example'
const withoutCors = (response: Response) =>
  new Response(response.body, { status: response.status, headers: { 'content-type': 'application/json' } })

/** Tests an endpoint in every way there is. */
async function testFully(difference: Difference, ...more: string[]) {
  const { endpoint, inbox } = await anEndpoint(difference)
  const args = ['--origin', origin, '--batch', '--count', inbox, '--json', ...more]
  const { code, stdout, stderr } = await runCli('conform', endpoint, ...args)
  const { results }: { results: Result[] } = JSON.parse(stdout)
  const failed = results.filter(({ result }) => result === 'fail')
  return { code, stderr, failed, unseen: results.filter(({ result }) => result === 'unseen') }
}

/** An endpoint that knows which ids it has answered. */
function onRepeated(answer: () => Response | undefined): Difference {
  const known = new Set<string>()
  return {
    async answer(request, next) {
      const text = await request.clone().text()
      const ids = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id)
      const isRepeated = ids.some((id) => known.has(id))
      for (const id of ids) known.add(id)
      return isRepeated ? answer() : next(request)
    },
  }
}

/** An endpoint that does one thing at a time and turns the others away. */
function oneAtATime(status: number): Difference {
  let isBusy = false
  return {
    async answer(request, next) {
      if (isBusy) return new Response(null, { status })
      isBusy = true
      await wait(5)
      const response = await next(request)
      isBusy = false
      return response
    },
  }
}

/** An endpoint that looks at the text of a record first; without an answer of its own the receiver goes on. */
function onText(answer: (text: string, request: Request) => Response | undefined): Difference {
  return {
    async answer(request, next) {
      const own = request.method === 'POST' && answer(await request.clone().text(), request)
      if (!own) return next(request)
      own.headers.set('access-control-allow-origin', '*')
      return own
    },
  }
}

const repeated = ['idempotency-key', 'again', 'again-at-once', 'batch', 'batch-with-bad', 'once']

describe('our own receiver keeps every promise', () => {
  test('seen from outside and from its inbox', async () => {
    const { endpoint, inbox, stored } = await anEndpoint()
    const { code, stdout, stderr } = await runCli('conform', endpoint, '--origin', origin, '--batch', '--count', inbox)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`${endpoint}\n\n  pass      taken `)
    expect(stdout).toMatch(/\n18 passed, 0 failed, 0 not seen, with \d\d requests\.\n/)
    expect(stdout).toContain('"prompt": "moodpoint-conform"')
    expect(stdout).not.toContain('\u001B')
    expect(stored.length).toBeGreaterThan(30)
    for (const record of stored) expect(record).toMatchObject({ synthetic: true, prompt: 'moodpoint-conform' })
  })

  test('and with an address that answers a number', async () => {
    const { endpoint, count } = await anEndpoint()
    const { code, stdout } = await runCli('conform', endpoint, '--count', count)
    expect(stdout).toContain('  pass      once ')
    expect(code).toBe(0)
  })

  test('also when it is busy: 503 is no loss', async () => {
    expect(await testFully(oneAtATime(503))).toMatchObject({ code: 0, failed: [] })
  })
})

describe('an endpoint breaks a promise, and exactly that one is named:', () => {
  test.each<[string, Difference, string[], RegExp]>([
    ['it stores duplicates', { keep: (record, stored) => void stored.push(record) }, ['once'], /2 times.*once, 1/],
    [
      'it looks first and stores a moment later',
      {
        async keep(record, stored) {
          const isThere = stored.some(({ id }) => id === record.id)
          await wait(20)
          if (!isThere) stored.push(record)
        },
      },
      ['once'],
      /sent at once, it is there \d times/,
    ],
    ['it forgets what it took', { keep() {} }, ['kept', 'once'], /not there/],
    ['it fails on duplicates', onRepeated(() => new Response('unique', { status: 500 })), repeated, /500: unique/],
    ['it calls duplicates a conflict', onRepeated(() => new Response(null, { status: 409 })), repeated, /409/],
    [
      'it takes anything',
      onText((text) => (text.startsWith('{') && text.includes('"id":"') ? undefined : Response.json({}))),
      ['no-record'],
      /answered 200/,
    ],
    [
      'it breaks on what is no JSON',
      onText((text) => (/^{.*}$/.test(text) ? undefined : new Response('', { status: 500 }))),
      ['no-record'],
      /half a JSON: answered 500/,
    ],
    ['it has no limit', onText((text) => (text.length > 1e6 ? Response.json({}) : undefined)), ['too-large'], /200/],
    [
      'its limit is too low',
      onText((text) => (text.length > 16_000 ? new Response('', { status: 413 }) : undefined)),
      ['largest'],
      /32 KiB: answered 413/,
    ],
    [
      'it cannot store emoji',
      onText((text) => (text.includes('😀') ? new Response('', { status: 500 }) : undefined)),
      ['any-letters'],
      /500/,
    ],
    [
      'it knows JSON only',
      onText((_, { headers }) =>
        headers.get('content-type')?.startsWith('text') ? new Response('', { status: 415 }) : undefined,
      ),
      ['text-plain'],
      /415/,
    ],
    [
      'it believes its own clock alone',
      onText((text) => (/"answeredAt":"(2099|1970)/.test(text) ? new Response('', { status: 400 }) : undefined)),
      ['any-clock'],
      /from 1970: answered 400/,
    ],
    ['it fails when busy', oneAtATime(500), ['at-once', 'again-at-once'], /500/],
    [
      'it refuses a key',
      onText((_, { headers }) => (headers.has('idempotency-key') ? new Response('', { status: 400 }) : undefined)),
      ['idempotency-key'],
      /400/,
    ],
    [
      'one bad record fails a batch',
      onText((text) => (text.includes('"records"') && count(text, '"id":"') === 2 ? failure() : undefined)),
      ['batch-with-bad', 'kept'], // the batch that is counted has two ids as well
      /500/,
    ],
    [
      'pages may not read it',
      { answer: async (request, next) => withoutCors(await next(request)) },
      ['preflight', 'readable'],
      /without access-control-allow-origin/,
    ],
    [
      'pages may not read its refusals',
      {
        async answer(request, next) {
          const response = await next(request)
          return response.ok ? response : withoutCors(response)
        },
      },
      ['readable'],
      /what is no record: answered 400 without/,
    ],
    [
      'it knows no preflight',
      { answer: async (request, next) => (request.method === 'OPTIONS' ? failure(405) : next(request)) },
      ['preflight'],
      /405/,
    ],
  ])('%s', async (_, difference, names, reason) => {
    const { code, stderr, failed } = await testFully(difference)
    expect(failed.map(({ name }) => name)).toEqual(names)
    expect(failed.map((one) => one.reason).join('\n')).toMatch(reason)
    for (const { remedy } of failed) expect(remedy).toBeTruthy()
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('it is silent on duplicates', async () => {
    const { code, failed } = await testFully(
      onRepeated(() => undefined),
      ...['--timeout', '1'],
    )
    expect(failed.map(({ name }) => name)).toEqual(repeated)
    for (const { reason } of failed) expect(reason).toMatch(/: no answer in time$/)
    expect(code).toBe(1)
  })

  test('a header that the preflight does not list', async () => {
    const answer: Difference['answer'] = async (request, next) => {
      const response = await next(request)
      response.headers.set('access-control-allow-headers', 'content-type, *')
      return response
    }
    const args = ['--header', 'Authorization: Bearer t', '--header', 'x-shop: north']
    const { failed } = await testFully({ answer }, ...args)
    expect(failed).toMatchObject([{ name: 'preflight', reason: expect.stringMatching(/lacks authorization$/) }])
  })
})

describe('an endpoint that takes no record fails at once, and nothing else is asked:', () => {
  const page = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
  test.each<[string, () => Response | undefined, RegExp, RegExp]>([
    ['a page of HTML', page, /page of HTML/, /204/],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: '/login' } }), /307.*\/login/, /give/],
    ['no answer', () => undefined, /no answer in time/, /store/],
    ['nothing there', () => new Response(null, { status: 404 }), /404/, /address/],
    ['no key', () => new Response(null, { status: 403 }), /403/, /--header/],
  ])('%s', async (_, answer, reason, remedy) => {
    const { code, failed, unseen } = await testFully({ answer }, '--timeout', '0.3')
    expect(failed).toMatchObject([
      { name: 'taken', reason: expect.stringMatching(reason), remedy: expect.stringMatching(remedy) },
    ])
    expect(unseen).toHaveLength(17)
    expect(code).toBe(1)
  })
})

test('headers of the host go with every record, and the printed address tells no key', async () => {
  const seen = new Set<string | null>()
  const { endpoint } = await anEndpoint({
    answer(request, next) {
      seen.add(request.headers.get('x-shop'))
      return next(request)
    },
  })
  const { code, stdout } = await runCli('conform', `${endpoint}?key=secret`, '--header', 'X-Shop:north')
  expect([...seen]).toEqual(['north'])
  expect(stdout).not.toContain('secret')
  expect(stdout).toMatch(/ {2}not seen {2}once .*\n +give --count URL/)
  expect(code).toBe(0)
})

test('help says what is sent, how to delete it, and every option', async () => {
  const { code, stdout } = await runCli('conform', '--help')
  for (const word of ['--header', '--origin', '--count', '--batch', '--timeout', '--json', 'synthetic', 'Exit code'])
    expect(stdout).toContain(word)
  expect(code).toBe(0)
})

describe('a wrong call is one clear line, no stack, and exit code 2:', () => {
  const url = 'http://127.0.0.1:9/feedback'
  test.each([
    ['no address', [], 'name the endpoint'],
    ['two addresses', [url, url], 'one address at a time'],
    ['a path', ['/feedback'], 'the endpoint: expected an address'],
    ['another protocol', ['ftp://a.example/'], 'the endpoint: expected an address'],
    ['a password in the address', ['http://a:b@a.example/'], '--header'],
    ['an unknown option', [url, '--bacth'], '--bacth'],
    ['a header without a name', [url, '--header', ': north'], '--header: expected'],
    ['a header of letters no header may have', [url, '--header', 'x-shop: größe😀'], '--header: expected'],
    ['an origin with a path', [url, '--origin', 'https://a.example/'], '--origin: expected'],
    ['a count that is no address', [url, '--count', 'inbox'], '--count: expected'],
    ['no time', [url, '--timeout', '0'], '--timeout: expected'],
    ['nobody there', [url], 'nothing answers at http://127.0.0.1:9/feedback'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await runCli('conform', ...args)
    expect(stderr).toMatch(/^moodpoint conform: .*\n$/)
    expect(stderr).toContain(problem)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

function failure(status = 500): Response {
  return new Response(null, { status })
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
