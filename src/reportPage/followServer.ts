import type { Payload } from '../report/payload.js'

/** How a page stands to what it shows: a file, a server that answers, one that does not, one that asks for the token. */
export type Link = 'file' | 'live' | 'lost' | 'closed'

/** The doors of a page to its server. */
type Doors = Pick<Window, 'fetch' | 'setTimeout'> & { document: Pick<Document, 'visibilityState'> }

const everyMs = 5000

/** Asks the server of a live page for what is new, while somebody looks, and draws it. */
export function followServer(first: Payload, draw: (page: Payload, link: Link) => void, doors: Doors): void {
  let [page, link]: [Payload, Link] = [first, 'live']
  const look = async () => {
    const before = [page, link]
    if (doors.document.visibilityState === 'visible') [page, link] = await ask(page, doors)
    if (page !== before[0] || link !== before[1]) draw(page, link)
    if (link !== 'closed') doors.setTimeout(look, everyMs)
  }
  doors.setTimeout(look, everyMs)
}

async function ask(page: Payload, doors: Doors): Promise<[Payload, Link]> {
  const { path, revision } = page.live ?? { path: '', revision: '' }
  try {
    const response = await doors.fetch(path, { headers: { 'if-none-match': `"${revision}"` }, cache: 'no-store' })
    if (response.status === 401) return [page, 'closed']
    if (response.status === 304) return [page, 'live']
    return response.ok ? [(await response.json()) as Payload, 'live'] : [page, 'lost'] // the server of this page wrote it
  } catch (error) {
    console.warn('moodpoint: the server does not answer:', error)
    return [page, 'lost']
  }
}
