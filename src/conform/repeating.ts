import type { Check } from './check.js'
import { isTakenOrBusy } from './judges.js'
import { post } from './posts.js'

export const timesAtOnce = 6
const remedy =
  'look at the id: what is there already stays as it is and is answered 2xx ("insert … on conflict (id) do nothing")'

/** The widget sends a record again when an answer got lost, and browsers do so on their own. */
export const repeating: Check[] = [
  {
    name: 'again',
    promise: 'A record that is sent again is taken again',
    remedy,
    send({ record }) {
      const same = record()
      return [[post('sent once', same)], [post('sent again', same)], [post('sent a third time', same)]]
    },
  },
  {
    name: 'again-at-once',
    promise: `A record sent ${timesAtOnce} times at once is taken each time, or told to come again (429, 503)`,
    remedy,
    send({ record }) {
      const same = record()
      const atOnce = Array.from({ length: timesAtOnce }, (_, at) =>
        post(`copy ${at + 1} of ${timesAtOnce} at once`, same, { judge: isTakenOrBusy }),
      )
      return [atOnce, [post('sent again after them', same)]]
    },
  },
]
