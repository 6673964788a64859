// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { openMood } from './compose/aMood.js'
import { createDevice, type Device } from './platform/fakePlatform.js'

/** Opens a mood whose steps are collected. */
function openTold(device: Device) {
  const own = openMood(device)
  const steps: unknown[] = []
  own.mood.on('step', ({ phase }) => steps.push(phase))
  return { ...own, steps }
}

type Told = ReturnType<typeof openTold>

const choose = async ({ press, rest }: Told) => {
  press('input[type=radio]')
  await rest()
}
const send = async (own: Told) => {
  await choose(own)
  own.press('.send')
  await own.rest()
}

test('every step is told once, with the prompt and its id, and nothing of what was chosen', async () => {
  const own = openTold(createDevice())
  const details: unknown[] = []
  own.mood.on('shown', ({ id }) => details.push(id))
  own.mood.on('step', (detail) => details.push(detail))
  await own.pass(2)
  await choose(own)
  own.press('label:nth-of-type(3) input')
  own.press('.send')
  await own.pass(1)
  own.press('.quiet')
  await own.rest()
  expect(own.steps).toEqual(['chosen', 'sending', 'sent', 'closed'])
  expect(details[1]).toEqual({ prompt: 'mood', id: details[0], phase: 'chosen' })
})

test.each<[phase: string, reach: (own: Told) => Promise<void>, happened: string[]]>([
  ['invited', async () => {}, ['dismissed mood']],
  ['chosen', choose, ['record mood']],
  ['sending', send, ['record mood']],
  ['sent', async (own) => send(own).then(() => own.pass(1)), ['record mood', 'delivered mood']],
  ['saved', async (own) => send(own).then(() => own.pass(4)), ['record mood']],
  ['parked', async (own) => send(own).then(() => own.pass(1)), ['record mood', 'parked mood']],
])('one tap closes a prompt that is %s, and it is told', async (phase, reach, happened) => {
  const device = createDevice()
  if (phase === 'sending') device.server.react('silence')
  if (phase === 'saved') device.server.react('offline')
  if (phase === 'parked') device.server.react(400)
  const own = openTold(device)
  await own.pass(2)
  await reach(own)
  expect(own.steps.at(-1) ?? 'invited').toBe(phase)
  own.press('.quiet')
  await own.rest()
  expect(own.count('.card')).toBe(0)
  expect(own.steps.at(-1)).toBe('closed')
  expect(own.happened).toEqual(expect.arrayContaining(['shown mood', ...happened]))
})
