import { createCubeBuilder } from '../../src/report/createCubeBuilder.js'
import type { Cube } from '../../src/report/cube.js'
import { planOf } from '../../src/report/planOf.js'
import { readRecord } from '../../src/report/readRecord.js'
import { type Report, reportOf } from '../../src/report/reportOf.js'
import type { Filters } from '../../src/report/select.js'
import { plan, simulate } from './simulate.mjs'

export const now = Date.parse('2026-11-01T00:00:00Z')

/** The plan of the simulated shop. */
export const shopPlan = planOf(plan)

/** A cube of records. @throws Error where one cannot be read. */
export function aCube(records: Iterable<unknown>): Cube {
  const builder = createCubeBuilder()
  for (const input of records) {
    const read = readRecord(input, now)
    if ('reason' in read) throw new Error(read.reason)
    builder.add(read.record)
  }
  return builder.cube()
}

/** A report about simulated shoppers. */
export function aReport(count = 3000, filters: Filters = {}, seed = 7): Report {
  return reportOf(aCube(simulate({ count, seed })), { plan: shopPlan, filters })
}
