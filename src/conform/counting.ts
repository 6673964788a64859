import type { Check, Fault, Reply, Sending } from './check.js'
import { inWords } from './judges.js'
import { post, postBatch } from './posts.js'
import { timesAtOnce } from './repeating.js'
import { timesOf } from './timesOf.js'

/** What only who looks into the store can say. */
export const counting: Check[] = [
  {
    name: 'kept',
    promise: 'What was answered 2xx is stored',
    remedy: 'answer after the store has committed; check that --count lists the records stored last',
    needs: 'count',
    send({ record, batch }) {
      const [alone, first, last] = [record(), record(), record()]
      const single = [[post('a record', alone)], [count(alone.id)]]
      return batch ? [...single, [postBatch('a batch', [first, last])], [count(first.id), count(last.id)]] : single
    },
  },
  {
    name: 'once',
    promise: 'A record that was sent several times is stored once',
    remedy: 'make the id the primary key and insert with "on conflict (id) do nothing"; looking first is not enough',
    needs: 'count',
    send({ record }) {
      const [single, again, atOnce] = [record(), record(), record()]
      const copies = Array.from({ length: timesAtOnce }, () => post('sent at once', atOnce, { judge: () => undefined }))
      return [
        [post('sent once', single)],
        [post('sent once', again)],
        [post('sent again', again)],
        copies,
        [post('sent after them', atOnce)],
        [single, again, atOnce].map(({ id }) => count(id)),
      ]
    },
    judge(replies) {
      const [single = 0, again = 0, atOnce = 0] = replies.slice(-3).map(timesIn)
      // An answer may name an id more than once for each record: the one sent once says how often.
      if (again > single) return { reason: `sent one after the other, ${tell(again, single)}` }
      return atOnce > single ? { reason: `sent at once, ${tell(atOnce, single)}` } : undefined
    },
  },
]

const tell = (times: number, single: number) => `it is there ${times} times; one that was sent once, ${single}`

function count(id: string): Sending {
  return { label: `counting ${id}`, count: id, judge: isFound }
}

const timesIn = ({ sending, text }: Reply) => timesOf(text, sending.count ?? '')

function isFound(reply: Reply): Fault | undefined {
  const { response, text } = reply
  if (!response.ok) return { reason: inWords(response, text), remedy: 'correct the address of --count' }
  return timesIn(reply) > 0 ? undefined : { reason: 'it was answered 2xx and is not there' }
}
