import { describe, expect, test } from 'vitest'
import { MoodpointError } from '../src/errors.js'
import { type MoodpointOptions, optionNames, readOptions } from '../src/options.js'

const limits = { records: 500, bytes: 2_000_000, days: 30 }
const defaults = { format: 'json', name: 'moodpoint', storage: 'local', consent: 'given', keepQuery: [], limits }
const read = (options: object) => readOptions(options as MoodpointOptions)

describe('options', () => {
  test('may all be left out', () => {
    expect(readOptions({})).toEqual(defaults)
  })

  test('left undefined are left out', () => {
    const unset = Object.fromEntries(optionNames.map((name) => [name, undefined]))
    expect(read(unset)).toEqual(defaults)
  })

  test.each<[keyof MoodpointOptions, unknown[]]>([
    [
      'endpoint',
      ['/feedback', 'https://api.example/feedback?key=k', async () => {}, { url: '/a' }, ['/a', { url: '/b' }]],
    ],
    ['prompts', ['/prompts.json', { prompts: [] }]],
    ['headers', [{ authorization: 'Bearer 1' }, () => ({}), async () => ({})]],
    ['format', ['json', 'text', 'form']],
    ['body', [() => ({})]],
    ['batch', [20, '20']],
    ['idempotencyKey', [true, false, 'true']],
    ['stamp', [true, false, 'true']],
    ['send', [['response']]],
    ['name', ['shop']],
    ['storage', ['local', 'session', 'none']],
    ['consent', ['given', 'required']],
    ['language', ['de-AT']],
    ['keepQuery', [[], ['utm_source']]],
  ])('%s may be each of %j', (name, values) => {
    for (const value of values) expect(read({ [name]: value })).toEqual({ ...defaults, [name]: value })
  })
})

test('limits that are not given are as usual', () => {
  expect(read({ limits: { days: 7 } }).limits).toEqual({ ...limits, days: 7 })
})

describe('a wrong option throws at once and names itself and the remedy:', () => {
  test.each([
    [{ endpoint: 7 }, 'options.endpoint: expected string or object or function or list, got 7'],
    [{ endpoint: '' }, 'options.endpoint: expected string or object or function or list, got '],
    [{ endpoint: null }, 'options.endpoint: expected string or object or function or list, got null'],
    [{ endpoint: false }, 'options.endpoint: expected string or object or function or list, got false'],
    [{ prompts: 7 }, 'options.prompts: expected string or object, got 7'],
    [{ prompts: null }, 'options.prompts: expected string or object, got null'],
    [{ headers: 'authorization: x' }, 'options.headers: expected object or function, got authorization: x'],
    [{ format: 'xml' }, 'options.format: expected json or text or form, got xml'],
    [{ format: 'string' }, 'options.format: expected json or text or form, got string'],
    [{ body: '{}' }, 'options.body: expected function, got {}'],
    [{ batch: true }, 'options.batch: expected number or string, got true'],
    [{ stamp: 1 }, 'options.stamp: expected boolean or true or false, got 1'],
    [{ send: 'response' }, 'options.send: expected list, got response'],
    [{ limits: 500 }, 'options.limits: expected object, got 500'],
    [{ name: '' }, 'options.name: expected string, got '],
    [{ name: {} }, 'options.name: expected string, got [object Object]'],
    [{ storage: 'cookie' }, 'options.storage: expected local or session or none, got cookie'],
    [{ storage: false }, 'options.storage: expected local or session or none, got false'],
    [{ consent: true }, 'options.consent: expected given or required, got true'],
    [{ language: ['de'] }, 'options.language: expected string, got de'],
    [{ keepQuery: 'utm_source' }, 'options.keepQuery: expected'],
    [{ endpont: '/feedback' }, `options.endpont: unknown; there are ${optionNames}`],
    [{ constructor: 'x' }, 'options.constructor: unknown'],
    [{ toString: 'x' }, 'options.toString: unknown'],
  ])('%j', (options, message) => {
    const wrong = () => read(options)
    expect(wrong).toThrow(MoodpointError)
    expect(wrong).toThrow(message)
    expect(wrong).toThrow(expect.objectContaining({ code: 'option' }))
  })

  test('a list of keys that is no list: taken, it would fail each answer at the moment it is given', () => {
    expect(() => read({ keepQuery: { utm_source: true } })).toThrow('options.keepQuery: ')
  })
})

test('where errors are heard instead, each wrong option is told and its default used', () => {
  const problems: string[] = []
  const options = { endpoint: '/feedback', storage: 'cookie', endpont: '/x', format: 7 } as unknown as MoodpointOptions
  const settings = readOptions(options, ({ message }) => problems.push(message))
  expect(settings).toEqual({ ...defaults, endpoint: '/feedback' })
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'options.storage',
    'options.endpont',
    'options.format',
  ])
})
