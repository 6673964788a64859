import type { Check, Fault, Kit, Reply } from './check.js'
import { inWords, isTaken, toLine } from './judges.js'
import { post, postText } from './posts.js'

const allowOrigin = 'access-control-allow-origin'
const allowHeaders = 'access-control-allow-headers'
const hint = 'list the site in the CORS set-up of the endpoint'

/** What pages of another origin need. */
export const crossOrigin: Check[] = [
  {
    name: 'preflight',
    promise: 'Pages of the origin may post JSON with the headers given: the preflight says so',
    remedy: `answer OPTIONS with 204, ${allowOrigin}, and ${allowHeaders}: content-type and every header of yours`,
    needs: 'origin',
    send({ origin, headerNames }) {
      const asked = [...new Set(['content-type', ...headerNames])].sort()
      const headers = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked.join(','),
      }
      const judge = (reply: Reply) => isAllowed(reply, origin) ?? namesHeaders(reply, asked)
      return [[{ label: 'the preflight', method: 'OPTIONS', headers, judge }]]
    },
  },
  {
    name: 'readable',
    promise: 'Pages of the origin may read every answer, refusals too',
    remedy: `send ${allowOrigin} with every answer: without it each looks like a network error, and the record comes again`,
    needs: 'origin',
    send: ({ record, origin }: Kit) => [
      [
        post('a record', record(), {
          headers: { origin },
          judge: (reply) => isTaken(reply) ?? isReadable(reply, origin),
        }),
      ],
      [
        postText('what is no record', '{}', {
          headers: { origin },
          judge: (reply) => isReadable(reply, origin),
        }),
      ],
    ],
  },
]

function isAllowed(reply: Reply, origin: string): Fault | undefined {
  const { response, text } = reply
  return response.ok ? isReadable(reply, origin) : { reason: inWords(response, text) } // Fetch: any 2xx will do
}

function isReadable({ response }: Reply, origin: string): Fault | undefined {
  const allowed = response.headers.get(allowOrigin)
  if (allowed === '*' || allowed === origin) return
  if (allowed === null) return { reason: `answered ${response.status} without ${allowOrigin}` }
  return { reason: `answered ${allowOrigin}: ${toLine(allowed)}, which is not ${origin}`, remedy: hint }
}

function namesHeaders({ response }: Reply, asked: string[]): Fault | undefined {
  const listed = (response.headers.get(allowHeaders) ?? '').toLowerCase().split(',')
  const names = listed.map((name) => name.trim())
  // A star stands for every header but this one (Fetch, section 4.9).
  const missing = asked.filter((name) => !names.includes(name) && (name === 'authorization' || !names.includes('*')))
  return missing.length > 0 ? { reason: `${allowHeaders} lacks ${missing.join(', ')}` } : undefined
}
