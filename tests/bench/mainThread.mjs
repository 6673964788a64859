// @ts-check
import { pageBegins } from './probe.mjs'

/** @typedef {{ name: string, ts: number, tdur?: number, pid: number, tid: number }} TraceEvent microseconds; `tdur` is the thread's own time */

/**
 * What runs on a main thread: tasks, and between them what promises go on with. Chromium's `TaskDuration` leaves the
 * latter out: 24 of 102 ms of the floor's work, whose `import()` goes on there, were not counted (Chromium 156).
 */
const work = ['ThreadControllerImpl::RunTask', 'BlinkScheduler_PerformMicrotaskCheckpoint']

/**
 * Milliseconds the page's main thread worked in all, and in its longest task, from the first one that starts after its
 * first script: what comes before is the browser opening a page, and the same for all. Other programs on the machine
 * cannot lengthen the thread's own time.
 * @param {Buffer} trace
 */
export function mainThread(trace) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const begins = traceEvents.find(({ name }) => name === pageBegins)
  if (!begins) throw new Error('The trace lacks the mark of the page.')
  const spans = traceEvents.filter(
    ({ name, ts, pid, tid }) => work.includes(name) && ts > begins.ts && pid === begins.pid && tid === begins.tid,
  )
  const times = spans.map(({ tdur = 0 }) => tdur / 1000)
  return { task: times.reduce((sum, ms) => sum + ms, 0), longest: Math.max(...times) }
}
