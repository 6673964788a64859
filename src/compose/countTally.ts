import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Answer } from '../records/types.js'
import { onFirstUse } from '../ui/onFirstUse.js'
import type { Counted } from '../visit/keptTallies.js'
import { type Change, changeTallies, dayOf } from './changeTallies.js'
import { eligibleOf } from './eligibleOf.js'
import type { Measured, Told } from './measures.js'
import type { Rooms } from './rooms.js'

type Happening = Exclude<keyof Measured, 'outcome'>
type Showing = Measured['shown'][0]

/** Counts something that happened. */
export type CountTally = (...told: Exclude<Told, [name: 'outcome', ...rest: unknown[]]>) => Promise<void>

/**
 * Makes what counts what becomes of prompts; what was counted on days that are over is handed to the outbox. Where nothing
 * may be remembered nothing is counted.
 */
export async function countTally(rooms: Rooms): Promise<CountTally> {
  const { document, safely } = rooms
  const { prompts } = await rooms.file
  const end = (showing: Showing, ...counted: Counted[]) => changeTallies(rooms, () => [toChange(showing, counted)])
  const want = wanting(rooms)
  const counts: { [Name in Happening]: (detail: Measured[Name][0]) => Promise<void> } = {
    wanted: (wanted) => want(wanted),
    shown(showing) {
      const of = prompts.find(({ id }) => id === showing.prompt)
      onFirstUse(document, () => void safely(end(showing, 'touched'), undefined))
      return changeTallies(rooms, () => [{ ...toChange(showing, ['asked']), of }])
    },
    dismissed: (showing) => end(showing, 'dismissed'),
    record: (record) => end(record, 'answered', ...saidIn(record.answers)),
  }
  // However many there are, one launcher is offered.
  const launchers = prompts.filter(({ where }) => where === 'launcher')
  await safely(want(launchers, 1), undefined)
  return async (...[name, detail]) => {
    const count = name ? (counts[name] as (given: typeof detail) => Promise<void>) : undefined // each has its own detail
    await safely(count ? count(detail) : changeTallies(rooms, () => []), undefined)
  }
}

/** A showing is counted on the day it began, which its id tells: a UUIDv7. */
function toChange({ id, prompt }: Showing, counted: Counted[]): Change {
  return { day: dayOf(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)), prompt, counted }
}

function saidIn(answers: Answer[]): Counted[] {
  const said: Array<[counted: Counted, field: string]> = [
    ['rated', 'value'],
    ['commented', 'comment'],
  ]
  return said.flatMap(([counted, field]) => (answers.some((answer) => field in answer) ? counted : []))
}

/** Makes what counts, of prompts that were wanted, those that might have asked: each once a day and page. */
function wanting(rooms: Rooms) {
  const known = new Set<string>()
  return async (wanted: NormalPrompt[], most = wanted.length) => {
    const day = dayOf(rooms.platform.clock.now())
    const fresh = wanted.filter(({ id }) => !known.has(day + id))
    if (!fresh[0]) return
    await changeTallies(rooms, async (transaction) => {
      const eligible = (await eligibleOf(fresh, transaction, rooms)).slice(0, most)
      for (const { id } of eligible) known.add(day + id)
      return eligible.map((of) => ({ day, prompt: of.id, counted: ['eligible'], of }))
    })
  }
}
