import { test } from 'vitest'
import { runSchedules } from './runSchedules.js'

test('whatever happens, no answer is lost, none is made up, and nobody is lied to: 1 000 schedules', async () => {
  await runSchedules(1000)
}, 300_000)
