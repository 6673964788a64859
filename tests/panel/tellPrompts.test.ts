import { expect, test } from 'vitest'
import { tellPrompts } from '../../src/panel/tellPrompts.js'
import type { NormalPrompt } from '../../src/prompts/normalPrompt.js'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from '../targeting/someFacts.js'

const tell = (...prompts: NormalPrompt[]) =>
  tellPrompts(
    prompts,
    prompts.map((prompt) => decide(prompt, someFacts({}), now, allGates())),
    ['en'],
  )

test('a prompt that every gate lets pass asks, and says when', () => {
  expect(tell(aPrompt({ id: 'a', question: 'How?', when: { event: 'go' } }))).toMatchObject([
    { id: 'a', question: 'How?', standing: 'asks', when: "Asks when your page calls mood.event('go')." },
  ])
})

test('a prompt that waits for a better moment asks, and says what it waits for', () => {
  const prompt = aPrompt({ id: 'a' })
  const verdict = decide(prompt, someFacts({}), now, allGates())
  const moment = { gate: 'moment', pass: false, code: 'typing' } as const
  const [told] = tellPrompts([prompt], [{ ...verdict, pass: false, gates: [...verdict.gates, moment] }], ['en'])
  expect(told).toMatchObject({
    standing: 'asks',
    reasons: [{ gate: 'moment', why: 'A text field has the focus.' }, {}, {}, {}, {}],
  })
})

test('a prompt that a gate stops is silent, and what stops it comes first', () => {
  const [told] = tell(aPrompt({ id: 'a', until: '2020-01-01' }))
  expect(told?.standing).toBe('silent')
  expect(told?.reasons.map(({ gate, pass }) => `${gate} ${pass}`)).toEqual([
    'schedule false',
    'pages true',
    'share true',
    'consent true',
    'pacing true',
  ])
})

test('of the prompts behind the button the first that fits is offered, and the others say which that is', () => {
  const launcher = (id: string, pages: string[] = []) => aPrompt({ id, where: 'launcher', pages })
  const [away, first, second] = tell(launcher('away', ['/away']), launcher('first'), launcher('second'))
  expect([away?.standing, first?.standing, second?.standing]).toEqual(['silent', 'offered', 'silent'])
  expect(first?.reasons.filter(({ pass }) => !pass)).toEqual([])
  expect(first?.when).toBe('Waits behind the Feedback button, for the person to open it.')
  expect(second?.reasons[0]?.why).toBe('The Feedback button asks "first", which stands before it in the file.')
  expect(away?.reasons[0]?.code).toBe('other-page')
})

test.each([
  [{ inline: '#after' }, 'Stands in #after, 3 seconds after the page has loaded; it counts as asked once it is seen.'],
  [
    'inline' as const,
    'Stands in <moodpoint-inline prompt="a">, 3 seconds after the page has loaded; it counts as asked once it is seen.',
  ],
])('a prompt in the page, %j, says where', (where, when) => {
  expect(tell(aPrompt({ id: 'a', where, when: { load: '3s' } }))[0]).toMatchObject({ standing: 'asks', when })
})

test('a prompt that is open asks now, and what keeps it from asking again is not told', () => {
  const prompt = aPrompt({ id: 'a', until: '2020-01-01' })
  const verdicts = [decide(prompt, someFacts({}), now, allGates())]
  const [told] = tellPrompts([prompt], verdicts, ['en'], 'a')
  expect(told?.standing).toBe('asking')
  expect(told?.reasons.map(({ pass }) => pass)).toEqual([true, true, true, true])
  expect(tellPrompts([prompt], verdicts, ['en'], 'b')[0]?.standing).toBe('silent')
})

test('a verdict that is still missing leaves its prompt out', () => {
  expect(tellPrompts([aPrompt({ id: 'a' })], [], ['en'])).toEqual([])
})
