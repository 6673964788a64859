import {
  createReceiver,
  type FeedbackStore,
  type ReceivedRecord,
  type ReceivedResponse,
} from '../../src/receiver/index.js'
import { type Handle, serve } from '../serve.js'

/** How an endpoint is to differ from a good one. */
export interface Difference {
  /** Stands before the receiver; `next` is the receiver. */
  answer?(request: Request, next: (request: Request) => Promise<Response>): ReturnType<Handle>
  /** Adds a record to what is stored. */
  keep?(record: ReceivedRecord, stored: ReceivedRecord[]): void | Promise<void>
}

/** Where it is, and what it stored. */
interface Endpoint {
  endpoint: string
  inbox: string
  /** Answers a number. */
  count: string
  stored: ReceivedRecord[]
}

const keepFirst: NonNullable<Difference['keep']> = (record, stored) => {
  if (!stored.some(({ id }) => id === record.id)) stored.push(record)
}

/** Our receiver as a server, with an inbox that lists what is stored; resolves with both addresses. */
export async function anEndpoint({ answer, keep = keepFirst }: Difference = {}): Promise<Endpoint> {
  const stored: ReceivedRecord[] = []
  const store: FeedbackStore = {
    async save(records) {
      for (const record of records) await keep(record, stored)
    },
    recent: async () => stored as ReceivedResponse[],
    async close() {},
  }
  const receive = createReceiver({ store })
  const origin = await serve((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/inbox') return Response.json(stored)
    const times = stored.filter(({ id }) => id === searchParams.get('id')).length
    if (pathname === '/count') return new Response(String(times))
    return answer ? answer(request, receive) : receive(request)
  })
  return { endpoint: `${origin}feedback`, inbox: `${origin}inbox`, count: `${origin}count?id={id}`, stored }
}
