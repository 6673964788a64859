import fc from 'fast-check'
import { expect } from 'vitest'
import { checkPromises } from './checkPromises.js'
import { schedules } from './schedule.js'

/** Checks so many schedules; says the seed and the shortest schedule found where a promise is broken. */
export async function runSchedules(count: number): Promise<void> {
  const property = fc.asyncProperty(schedules, async (schedule) => {
    expect(await checkPromises(schedule)).toEqual([])
  })
  await fc.assert(property, { numRuns: count })
}
