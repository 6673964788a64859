import { MoodpointError, type MoodpointErrorCode } from '../errors.js'
import type { MoodpointEvents } from '../moodpoint.js'
import type { Bus } from './bus.js'

/** Reports trouble, to listeners and on the console. */
export type Report = (code: MoodpointErrorCode, cause: unknown) => void

/** Makes the one way trouble takes; nothing is thrown at the host. */
export function createReporter(bus: Bus<MoodpointEvents>): Report {
  return (code, cause) => {
    const error = new MoodpointError(code, String((cause as Error)?.message ?? cause), { cause })
    console.error(`[moodpoint] ${error.message}`)
    bus.emit('error', error)
  }
}
