import { MoodpointError, type MoodpointErrorCode } from '../errors.js'
import type { MoodpointEvents } from '../moodpoint.js'
import type { Bus } from './bus.js'

/** Reports trouble: to listeners each time, on the console once for each message. */
export type Report = (code: MoodpointErrorCode, cause: unknown) => void

/** Makes the one way trouble takes; nothing is thrown at the host. */
export function createReporter(bus: Bus<MoodpointEvents>): Report {
  const said = new Set<string>()
  return (code, cause) => {
    const error = new MoodpointError(code, String((cause as Error)?.message ?? cause), { cause })
    if (!said.has(error.message)) console.error(`[moodpoint] ${error.message}`)
    said.add(error.message)
    bus.emit('error', error)
  }
}
