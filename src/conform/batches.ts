import type { Check } from './check.js'
import { isTakenOrRefused } from './judges.js'
import { post, postBatch } from './posts.js'

/** For hosts that send several records in one request. */
export const batches: Check[] = [
  {
    name: 'batch',
    promise: 'A batch { "records": [ … ] } is taken, with a record in it that is there already',
    remedy: 'store each entry of "records" under its id, then answer 2xx',
    needs: 'batch',
    send({ record }) {
      const known = record()
      return [[post('a record', known)], [postBatch('a batch with it', [record(), known, record()])]]
    },
  },
  {
    name: 'batch-with-bad',
    promise: 'A bad record in a batch does not hold up the good ones',
    remedy:
      'store the good records and answer 2xx, or refuse the whole with 400, 413 or 422: the widget then splits it',
    needs: 'batch',
    send({ record }) {
      const [first, last] = [record(), record()]
      const { id: _, ...bad } = record()
      return [
        [postBatch('a batch with a bad record', [first, bad, last], { judge: isTakenOrRefused })],
        [post('the first of it alone', first)],
        [post('the last of it alone', last)],
      ]
    },
  },
]
