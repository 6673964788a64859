import { expect, test } from 'vitest'
import { allGates } from '../../src/targeting/allGates.js'
import { decide } from '../../src/targeting/decide.js'
import { aPrompt } from '../prompts/aPrompt.js'
import { now, someFacts } from './someFacts.js'

test.each(['ok', 'no-consent', 'privacy-signal'] as const)('consent: %s', (consent) => {
  const { pass, gates } = decide(aPrompt(), someFacts({ consent, canRemember: consent === 'ok' }), now, allGates())
  const isGiven = consent === 'ok'
  expect(gates.find(({ gate }) => gate === 'consent')).toEqual({ gate: 'consent', code: consent, pass: isGiven })
  expect(gates.filter((gate) => !gate.pass)).toHaveLength(isGiven ? 0 : 1)
  expect(pass).toBe(isGiven)
})

test('what the person opens asks for no consent', () => {
  const { gates } = decide(aPrompt({ where: 'launcher' }), someFacts({ consent: 'no-consent' }), now, allGates())
  expect(gates.map(({ gate }) => gate)).toEqual(['pages', 'share', 'pacing'])
})
