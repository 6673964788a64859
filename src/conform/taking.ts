import type { Check } from './check.js'
import { aComment } from './createRecordMaker.js'
import { isTakenOrBusy } from './judges.js'
import { post } from './posts.js'

const dayMs = 86_400_000
/** A record may weigh 32 KiB: fifteen of the longest comments and what stands around them. */
const longestComments = Array.from({ length: 15 }, (_, at) => aComment('x'.repeat(2000), `comment-${at}`))
const everyScript = aComment(`'); -- " \\ %s 意見 نظر ความเห็น größer 😀👩‍👩‍👧‍👦`)
const manyAtOnce = 8

/** The first one: an endpoint that takes no record is not worth further questions. */
export const taken: Check = {
  name: 'taken',
  promise: 'A record is taken: 2xx, no page of HTML, no redirect',
  remedy: 'store the record, then answer 2xx; 204 is enough',
  send: ({ record }) => [[post('a record', record())]],
}

/** Whatever the widget may send is taken. */
export const taking: Check[] = [
  taken,
  {
    name: 'text-plain',
    promise: 'A record is taken as text/plain, which spares pages the preflight',
    remedy: 'parse the body as JSON whatever the content type says',
    send: ({ record }) => [
      [post('as text/plain', record(), { headers: { 'content-type': 'text/plain;charset=UTF-8' } })],
    ],
  },
  {
    name: 'any-letters',
    promise: 'Words in any script are taken, emoji and quotes among them',
    remedy: 'store text as UTF-8 of four bytes (utf8mb4 in MySQL), and pass values as parameters, never inside SQL',
    send: ({ record }) => [[post('in many scripts', record({ answers: [everyScript] }))]],
  },
  {
    name: 'largest',
    promise: 'A record of 32 KiB, the largest there is, is taken',
    remedy: 'take bodies up to 64 KiB',
    send: ({ record }) => [[post('of 32 KiB', record({ answers: longestComments }))]],
  },
  {
    name: 'any-order',
    promise: 'Records are taken in any order',
    remedy: 'do not compare a record with what came before it',
    send: ({ record }) => [2, 0, 1].map((at) => [post(`record ${at + 1} of 3`, aged(record(), 2 - at))]),
  },
  {
    name: 'at-once',
    promise: `${manyAtOnce} records at once are taken, or told to come again (429, 503)`,
    remedy: 'wait for a locked database, or answer 503 with Retry-After while it is busy',
    send: ({ record }) => [
      Array.from({ length: manyAtOnce }, (_, at) =>
        post(`record ${at + 1} of ${manyAtOnce} at once`, record(), { judge: isTakenOrBusy }),
      ),
    ],
  },
  {
    name: 'any-clock',
    promise: 'A record is taken whatever the clock of the device says, with the query parameter sentAt',
    remedy: 'do not refuse times in the past or future, nor a query parameter: use your own clock for the arrival',
    send: ({ record }) => [
      [post('from 1970', { ...record(), ...momentsAt(5000) }, { query: { sentAt: '1970-01-01T00:01:00.000Z' } })],
      [
        post(
          'from 2099',
          { ...record(), ...momentsAt(Date.UTC(2099, 0, 1)) },
          { query: { sentAt: '2099-01-01T00:01:00.000Z' } },
        ),
      ],
      [post('with a sentAt that is none', record(), { query: { sentAt: 'soon' } })],
    ],
  },
  {
    name: 'idempotency-key',
    promise: 'The header Idempotency-Key, a text in quotes, changes nothing; sent again it is taken again',
    remedy: 'take the key as it is, quotes and all, and answer 2xx to one you know; the id in the body is the same',
    send({ record }) {
      const once = record()
      const headers = { 'idempotency-key': `"${once.id}"` }
      return [[post('with the key', once, { headers })], [post('with the key again', once, { headers })]]
    },
  },
]

/** Moves a record into the past. */
function aged<Kind extends { answeredAt: string }>(record: Kind, days: number) {
  return { ...record, ...momentsAt(Date.parse(record.answeredAt) - days * dayMs) }
}

function momentsAt(ms: number) {
  return { shownAt: new Date(ms - 5000).toISOString(), answeredAt: new Date(ms).toISOString() }
}
