import type { ResponseRecord } from '../records/types.js'
import { maskUrl } from './maskUrl.js'

/** What the host allows to leave the device. */
export interface RedactionRules {
  /** Query keys kept in the address of the page. */
  keepQuery: string[]
}

/** The one pass between responses and outbox: nothing is stored or sent that has not come through here. Idempotent. */
export function redact<R extends ResponseRecord>(record: R, { keepQuery }: RedactionRules): R {
  return { ...record, page: maskUrl(record.page, keepQuery) }
}
