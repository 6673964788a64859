import type { Endpoint } from '../delivery/endpoint.js'
import type { Settings } from '../options.js'

/** Whether some endpoint is owed records of such a kind. */
export function owes({ endpoint, send }: Settings, kind: 'outcome' | 'tally'): boolean {
  return [endpoint ?? []].flat().some((way) => ((way as Endpoint).send ?? send)?.includes(kind))
}
