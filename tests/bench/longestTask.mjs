// @ts-check
import { pageBegins } from './probe.mjs'

/** @typedef {{ name: string, ts: number, dur?: number, pid: number, tid: number }} TraceEvent times in microseconds */

/**
 * Milliseconds of the longest task on the page's main thread, from the first one that starts after its first script:
 * what comes before is the browser opening a page, and the same for all.
 * @param {Buffer} trace
 */
export function longestTask(trace) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const begins = traceEvents.find(({ name }) => name === pageBegins)
  if (!begins) throw new Error('The trace lacks the mark of the page.')
  const tasks = traceEvents.filter(
    ({ name, ts, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && ts > begins.ts && pid === begins.pid && tid === begins.tid,
  )
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}
