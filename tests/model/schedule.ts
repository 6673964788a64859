import fc from 'fast-check'
import type { MoodpointOptions } from '../../src/options.js'

/** What the far side may do with a request. */
export const replies = {
  taken: [200, 201, 204, 'slow'],
  half: ['half'],
  lost: ['commit and break', 'commit and hang', 'break', 'hang'],
  weather: [408, 425, 429, 500, 502, 503, 'wait 5', 'wait 600', 'wait for ever'],
  endpoint: [0, 401, 403, 404, 410, 501, 'html'],
  record: [400, 413, 415, 422],
} as const

/** One of them. */
export type Reply = (typeof replies)[keyof typeof replies][number]

const configurations = {
  plain: { endpoint: 'https://api.example/a' },
  text: { endpoint: 'https://api.example/a', format: 'text' },
  batch: { endpoint: 'https://api.example/a', batch: 3 },
  stamp: { endpoint: 'https://api.example/a', stamp: true, idempotencyKey: true },
  two: { endpoint: ['https://api.example/a', 'https://api.example/b'], batch: 2 },
  small: { endpoint: 'https://api.example/a', limits: { records: 3 } },
  shy: { endpoint: 'https://api.example/a', consent: 'required' },
} as const satisfies Record<string, MoodpointOptions>

/** How moodpoint is set up in a schedule. */
export type Configuration = keyof typeof configurations

/** The options of a configuration. */
export const optionsOf = (name: Configuration): MoodpointOptions => ({ ...configurations[name] }) as MoodpointOptions

/** What happens; `tab` is one of those open. */
export type Action =
  | { do: 'open' }
  | { do: 'choose' | 'send' | 'close' | 'kill' | 'leave' | 'freeze' | 'thaw' | 'goAway' | 'comeBack'; tab: number }
  | { do: 'online' | 'hide' | 'show'; tab: number }
  | { do: 'discard' | 'retry'; tab: number }
  | { do: 'consent'; tab: number; isGiven: boolean }
  | { do: 'network'; reply: Reply }
  | { do: 'disk'; isFull: boolean }
  | { do: 'pass' | 'jump'; ms: number }

/** An action, and how many turns of the event loop go by before the next; without, all comes to rest. */
export interface Step {
  action: Action
  turns: number | undefined
}

/** What is put to the test. */
export interface Schedule {
  configuration: Configuration
  steps: Step[]
  /** Whether the tabs that live at the end are killed before the network heals. */
  isLastKilled: boolean
}

/** Stops a tab in the middle of something, fills the disk, or sets the clock: then a record may be sent twice. */
const disturbances: Array<Action['do']> = ['kill', 'leave', 'freeze', 'goAway', 'disk', 'jump']

/** Whether each record is sent once, but for replies that never came. */
export const isCalm = ({ steps, isLastKilled }: Schedule): boolean =>
  !isLastKilled && steps.every(({ action }) => !disturbances.includes(action.do))

const hour = 3_600_000
const tab = fc.nat(3)
const onTab = <D extends Action['do']>(...all: D[]) => fc.record({ do: fc.constantFrom(...all), tab })
const reply = fc.oneof(...Object.values(replies).map((some) => fc.constantFrom<Reply>(...some)))

const action = fc.oneof(
  { weight: 10, arbitrary: onTab('send') },
  { weight: 8, arbitrary: onTab('choose', 'close') },
  { weight: 3, arbitrary: fc.constant({ do: 'open' } as const) },
  { weight: 2, arbitrary: onTab('kill', 'leave') },
  { weight: 4, arbitrary: onTab('freeze', 'thaw', 'goAway', 'comeBack') },
  { weight: 2, arbitrary: onTab('online', 'hide', 'show') },
  { weight: 2, arbitrary: onTab('discard', 'discard', 'retry') },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('network' as const), reply }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(300, 1000, 2600, 20_000, 100_000, hour),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disk' as const), isFull: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      ms: fc.constantFrom(-hour, hour, -400 * 24 * hour, 2 * 24 * hour, 31 * 24 * hour),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('consent' as const), tab, isGiven: fc.boolean() }) },
)

const wild: fc.Arbitrary<Schedule> = fc.record({
  configuration: fc.constantFrom(...(Object.keys(configurations) as Configuration[])),
  steps: fc.array(
    fc.record({ action: action as fc.Arbitrary<Action>, turns: fc.option(fc.nat(12), { nil: undefined }) }),
    {
      minLength: 5,
      maxLength: 40,
      size: 'max',
    },
  ),
  isLastKilled: fc.boolean(),
})

const calm = wild.map(
  (schedule): Schedule => ({
    ...schedule,
    isLastKilled: false,
    steps: schedule.steps.filter(({ action }) => !disturbances.includes(action.do)),
  }),
)

/** Schedules at random; in some of them nothing but the network is to blame. */
export const schedules: fc.Arbitrary<Schedule> = fc.oneof({ weight: 3, arbitrary: wild }, calm)
