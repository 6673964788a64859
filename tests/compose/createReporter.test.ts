import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBus } from '../../src/compose/bus.js'
import { createReporter } from '../../src/compose/createReporter.js'
import { MoodpointError } from '../../src/errors.js'
import type { MoodpointEvents } from '../../src/moodpoint.js'

let log = vi.spyOn(console, 'error')
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => log.mockRestore())

function setUp() {
  const bus = createBus<MoodpointEvents>()
  const errors: MoodpointError[] = []
  bus.on('error', (error) => errors.push(error))
  return { report: createReporter(bus), errors }
}

test('trouble is one line on the console and one event, with its code and its cause', () => {
  const { report, errors } = setUp()
  const cause = new TypeError('disk full')
  report('storage', cause)
  expect(log.mock.calls).toEqual([['[moodpoint] disk full']])
  expect(errors).toHaveLength(1)
  expect(errors[0]).toBeInstanceOf(MoodpointError)
  expect(errors[0]).toMatchObject({ name: 'MoodpointError', code: 'storage', message: 'disk full', cause })
})

test.each([
  ['a text', 'no such prompt', 'no such prompt'],
  ['an exception of the browser', new DOMException('denied', 'SecurityError'), 'denied'],
  ['nothing at all, as an aborted transaction of IndexedDB gives', null, 'null'],
  ['what was never said', undefined, 'undefined'],
])('trouble may be %s', (_, cause, message) => {
  const { report, errors } = setUp()
  expect(() => report('storage', cause)).not.toThrow()
  expect(errors).toMatchObject([{ message }])
})

test('trouble that goes on is told each time', () => {
  const { report, errors } = setUp()
  for (let count = 0; count < 3; count++) report('storage', new Error('disk full'))
  expect(errors).toHaveLength(3)
})
