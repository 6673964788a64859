/** What may stand in a log: never what somebody wrote, nor an address, a key or a token. */
export type LogFields = Record<string, string | number | boolean>

/** Writes one line of JSON. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void

/** Makes a log. @param now - Milliseconds since the epoch. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields })}\n`)
  }
}
