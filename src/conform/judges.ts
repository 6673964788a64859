import { classify } from '../delivery/classify.js'
import type { Fault, Reply } from './check.js'

/** Answers that make the widget come back, which is right while many come at once. */
const busy = [408, 425, 429, 503]

/** Statuses whose remedy is the same whatever was sent. */
const remedies: Record<number, string> = {
  401: 'let the request in: give --header, or the key in the address, as the widget will send it',
  403: 'let the request in: give --header, or the key in the address, as the widget will send it',
  404: 'correct the address, or take a POST there',
  405: 'take POST at this address',
  409: 'answer 2xx to a record that is there already: it is stored, that is what the widget wants to know',
  415: 'take the content types application/json and text/plain',
  429: 'lift the limit of requests for this test; the widget itself waits and comes again',
}

/** The widget would delete its copy: a 2xx that is no page of HTML. */
export function isTaken({ response, text }: Reply): Fault | undefined {
  if (typeOf(response) === 'taken') return
  return { reason: inWords(response, text), ...remedyOf(response) }
}

/** Taken, or told to come again. */
export function isTakenOrBusy(reply: Reply): Fault | undefined {
  return busy.includes(reply.response.status) ? undefined : isTaken(reply)
}

/** The widget would park this one record and go on with the others. */
export function isRefused({ response, text }: Reply): Fault | undefined {
  if (typeOf(response) === 'record') return
  const remedy = remedies[response.status]
  return { reason: inWords(response, text), ...(remedy && { remedy }) }
}

/** A batch with a fault in it: its good part is taken, or the whole is refused and the widget splits it. */
export function isTakenOrRefused(reply: Reply): Fault | undefined {
  return typeOf(reply.response) === 'record' ? undefined : isTaken(reply)
}

// Dates in `Retry-After` do not matter here.
const typeOf = (response: Response) => classify(response, 0).type
const isRedirect = ({ status }: Response) => status >= 300 && status < 400

function remedyOf(response: Response): { remedy?: string } {
  const remedy = isRedirect(response)
    ? 'give the address it redirects to; the widget follows no redirect, which turns a POST into a GET'
    : response.ok
      ? 'answer without a body (204), or with JSON: pages of HTML come from captive portals and catch-all routes'
      : remedies[response.status]
  return remedy ? { remedy } : {}
}

/** What came back, in words. */
export function inWords(response: Response, text: string): string {
  const { status, headers, ok } = response
  if (isRedirect(response)) return `answered ${status}, a redirect to ${toLine(headers.get('location') ?? 'nowhere')}`
  if (ok && typeOf(response) !== 'taken') return `answered ${status} with a page of HTML`
  const said = ok || /html/.test(headers.get('content-type') ?? '') ? '' : toLine(text)
  return `answered ${status}${said && `: ${said}`}`
}

const maxLineLength = 160

/** Text of a stranger on one line: no line breaks, nothing a terminal would obey. */
export function toLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line
}
