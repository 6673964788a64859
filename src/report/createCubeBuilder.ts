import type { OutcomeRecord } from '../records/outcome.js'
import type { TallyCounts, TallyRecord } from '../records/tally.js'
import { type Counters, createCounters } from './counters.js'
import { countResponse } from './countResponse.js'
import type { Cube } from './cube.js'
import { toDay } from './days.js'
import type { ReportRecord } from './readRecord.js'

/** Turns records into a cube, one after the other, and keeps of them no more than their ids. */
export interface CubeBuilder {
  add(record: ReportRecord): void
  cube(): Cube
}

type Cells = { n: number }[]

/** Makes a builder that has seen nothing. */
export function createCubeBuilder(): CubeBuilder {
  const counters = createCounters()
  const counted = new Map<string, Cells>() // what each record was counted in, so that it can be taken back
  const erased = new Set<string>()
  let repeated = 0
  const erase = (id: string) => {
    for (const cell of counted.get(id) ?? []) cell.n--
    counted.set(id, [])
    erased.add(id)
  }
  return {
    add(record) {
      if (record.kind === 'erasure') record.records.forEach(erase)
      else if (erased.has(record.id)) return
      else if (counted.has(record.id)) repeated++
      else counted.set(record.id, count(counters, record))
    },
    cube: () => ({
      ratings: counters.ratings.cells(),
      responses: counters.responses.cells(),
      choices: counters.choices.cells(),
      outcomes: counters.outcomes.cells(),
      tallies: [...counters.tallies.values()],
      stories: counters.shelf.stories().filter(({ id }) => !erased.has(id)),
      repeated,
      erased: erased.size,
    }),
  }
}

function count(counters: Counters, record: Exclude<ReportRecord, { kind: 'erasure' }>): Cells {
  if (record.kind === 'response') return countResponse(counters, record)
  if (record.kind === 'outcome') return countOutcome(counters, record)
  countTally(counters, record)
  return []
}

/** Of several answers at one touchpoint the last one counts, as in `outcomeRates`. */
function countOutcome({ outcomes }: Counters, { name, at, felt, ...rest }: OutcomeRecord): Cells {
  const synthetic = rest.synthetic ?? false
  const last = new Map<string, OutcomeRecord['felt'][number]>()
  for (const one of [...felt].sort((a, b) => a.days - b.days))
    if (!last.has(one.touchpoint)) last.set(one.touchpoint, one)
  return [...last.values()].map(({ touchpoint, band, days }) => {
    const day = toDay(at) - days
    const key = JSON.stringify([name, touchpoint, band, day, synthetic])
    return outcomes.add(key, () => ({ name, touchpoint, band, synthetic, day }))
  })
}

function countTally({ tallies }: Counters, { prompt, touchpoint, env, day, counts, ...rest }: TallyRecord): void {
  const synthetic = rest.synthetic ?? false
  const key = [prompt, touchpoint, env.device, day, synthetic].join('\n')
  const none = { eligible: 0, asked: 0, touched: 0, rated: 0, commented: 0, dismissed: 0, ignored: 0 }
  const cell = tallies.get(key) ?? {
    ...{ prompt, touchpoint, synthetic },
    day: toDay(day),
    device: env.device,
    counts: none,
  }
  tallies.set(key, cell)
  for (const step of Object.keys(none) as (keyof TallyCounts)[]) cell.counts[step] += counts[step]
}
