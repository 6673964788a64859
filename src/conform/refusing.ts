import type { Check, Sending } from './check.js'
import { isRefused } from './judges.js'
import { post, postText } from './posts.js'

const tooLarge = 1024 * 1024

/** What is no record, and what any endpoint can tell it by. */
const garbage: [label: string, body: string][] = [
  ['half a JSON', '{"v":1,"id":'],
  ['no JSON', '<p>hello</p>'],
  ['an empty body', ''],
  ['a record without id', '{"v":1,"kind":"response","prompt":"moodpoint-conform","synthetic":true}'],
]

/** Bad input is told from bad times: one is parked by the widget, with the other it tries for days. */
export const refusing: Check[] = [
  {
    name: 'no-record',
    promise: 'What is no record is refused with 400, 413, 415 or 422, and the next record is taken',
    remedy:
      'answer 400 to what is not JSON or has no id; 2xx says it is kept, 5xx lets it come again and hold up the others',
    send: ({ record }) => [
      ...garbage.map(([label, body]) => [refused(label, body)]),
      [post('the next record', record())],
    ],
  },
  {
    name: 'too-large',
    promise: 'A body of 1 MiB is refused with 413, 400, 415 or 422, or cut off, and the next record is taken',
    remedy: 'limit bodies to 64 KiB while they come in, and answer 413: anybody can post here',
    send: ({ record }) => [
      [{ ...refused('a body of 1 MiB', aLarge(JSON.stringify(record()))), mayCut: true }],
      [post('the next record', record())],
    ],
  },
]

const refused = (label: string, body: string): Sending => postText(label, body, { judge: isRefused })

/** A record with a field nobody knows, of that size. */
function aLarge(json: string): string {
  const start = `${json.slice(0, -1)},"filling":"`
  return `${start}${'x'.repeat(tooLarge - start.length - 2)}"}`
}
