import type { History } from '../visit/facts.js'
import type { HistoryAdapter } from '../visit/historyAdapter.js'
import { mergeHistory } from '../visit/mergeHistory.js'
import type { Rooms } from './rooms.js'

/** A host that has not answered by then is waited for no longer: its visitor is asked by what the device remembers. */
const patienceMs = 3000

/**
 * Makes what reads, before anything is decided, what the host remembers; what is new is handed back to it. A chunk of its
 * own: few hosts know their visitors. Where nothing may be remembered, nothing is read or handed back.
 */
export function syncHistory({ load, save }: HistoryAdapter, rooms: Rooms): () => Promise<void> {
  const { visit, policy, bus, report } = rooms
  const trouble = (cause: unknown) => report('storage', `options.history: ${cause}`)
  let tail = Promise.resolve()
  const handBack = async () => {
    if (policy.knows().canRemember) await save({ prompts: (await visit.history()).prompts })
  }
  const tell = () => {
    tail = tail.then(handBack).catch(trouble) // in line: nothing older comes after something newer
  }
  for (const event of ['shown', 'record', 'dismissed'] as const) bus.on(event, tell)
  return async () => {
    await visit.arrive([]) // the view is counted once; from now on it is known whether anything may be remembered
    if (!policy.knows().canRemember) return
    await inTime(load, rooms)
      .then((theirs) => merge(theirs, rooms))
      .catch(trouble)
  }
}

async function inTime(load: HistoryAdapter['load'], { platform }: Rooms): Promise<unknown> {
  let stop = () => {}
  const late = new Promise((_, reject) => {
    stop = platform.clock.after(patienceMs, () => reject(`load() has not answered within ${patienceMs} ms`))
  })
  try {
    return await Promise.race([load(), late])
  } finally {
    stop()
  }
}

function merge(theirs: unknown, { policy }: Rooms): Promise<void> {
  return policy.storage.transact('readwrite', async (transaction) => {
    const own = await transaction.get<History>('h:')
    if (own && theirs) transaction.put('h:', mergeHistory(own, theirs))
  })
}
