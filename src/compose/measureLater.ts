import type { Endpoint } from '../delivery/endpoint.js'
import type { Bus } from './bus.js'
import type { Measure, Measured } from './measures.js'
import type { Rooms } from './rooms.js'

/** The first prompt is on the page, or not wanted, before the device is asked what was counted on earlier days. */
const lookAfterMs = 5000

/**
 * Has measured what is beside the answers: outcomes, and what becomes of prompts where an endpoint may be owed tallies. The
 * chunk that does is fetched at the first thing to be told, and nothing on the way to a prompt is one.
 */
export function measureLater(rooms: Rooms): Measure {
  const { settings, platform, safely, life } = rooms
  const bus = rooms.bus as Bus<Counted>
  const measure: Measure = (...told) =>
    safely(
      import('./measures.js').then((chunk) => chunk.take(rooms, ...told)),
      false,
      'import',
    )
  const ways = [settings, settings.endpoint].flat() as Array<Endpoint | undefined>
  if (ways.some((way) => way?.send?.includes('tally'))) {
    const count = measure as (name: keyof Counted, detail: unknown) => Promise<boolean> // each with its own detail
    for (const name of counted) bus.on(name, (detail) => void count(name, detail))
    life.addEventListener('abort', platform.clock.after(lookAfterMs, measure))
  }
  return measure
}

const counted = ['wanted', 'shown', 'record', 'dismissed'] as const
type Counted = { [Name in (typeof counted)[number]]: Measured[Name][0] }
