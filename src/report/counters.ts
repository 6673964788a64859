import { type Counter, createCounter } from './createCounter.js'
import { createShelf, type Shelf } from './createShelf.js'
import type { ChoiceCell, OutcomeCell, Place, RatingCell, ResponseCell, TallyCell } from './cube.js'

/** Everything that is counted while records are read. */
export interface Counters {
  ratings: Counter<RatingCell>
  responses: Counter<ResponseCell>
  choices: Counter<ChoiceCell>
  outcomes: Counter<OutcomeCell>
  tallies: Map<string, TallyCell>
  shelf: Shelf
  /** One object for each place, by its fields as JSON. */
  places: Map<string, Place>
}

/** Counters that have seen nothing. */
export function createCounters(): Counters {
  return {
    ratings: createCounter(),
    responses: createCounter(),
    choices: createCounter(),
    outcomes: createCounter(),
    tallies: new Map(),
    shelf: createShelf(),
    places: new Map(),
  }
}
