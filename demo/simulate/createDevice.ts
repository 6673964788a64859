import type { Clock } from '../../src/platform/clock.js'
import { memoryStorage } from '../../src/platform/memoryStorage.js'
import type { Page, PageEvent } from '../../src/platform/page.js'
import type { Platform } from '../../src/platform/platform.js'
import type { Random } from '../../src/platform/random.js'
import type { Surface } from '../../src/platform/surface.js'

/** Takes a request as the endpoint would. */
export type Receive = (request: Request) => Promise<Response>

/** What a device is made of. */
export interface DeviceOptions {
  /** Milliseconds since the epoch. */
  startsAt: number
  random: Random
  surface: Surface
  /** BCP 47 tags, most wanted first. */
  languages: string[]
  /** Makes an endpoint that has the time of this device. */
  endpoint(now: () => number): Receive
}

/** A browser without a screen: its time passes when it is told to, what it keeps lasts from page to page. */
export interface Device {
  clock: Clock
  /** Lets time pass; what each timer starts is done before the next one runs. */
  pass(ms: number): Promise<void>
  openPage(address: string, isOnline: boolean): OpenPage
}

/** One page of it. */
export interface OpenPage {
  platform: Platform
  /** The person goes away, or to another page. */
  leave(): void
}

/** Turns of the event loop without work after which nothing more is to come. */
const quietTurns = 2

/** Makes a device. */
export function createDevice({ startsAt, random, surface, languages, endpoint }: DeviceOptions): Device {
  let requests = 0
  const settle = async () => {
    for (let quiet = 0; quiet < quietTurns; quiet = requests > 0 ? 0 : quiet + 1) await new Promise(setImmediate)
  }
  const clock = createClock(startsAt, settle)
  const storage = { ...memoryStorage('shopper'), kind: async () => 'disk' as const }
  const receive = endpoint(clock.now)
  const send = async (url: string, init: RequestInit) => {
    requests++
    try {
      return await receive(new Request(new URL(url, 'https://shop.example'), stamped(init)))
    } finally {
      requests--
    }
  }
  return {
    clock,
    pass: clock.pass,
    openPage(address, isOnline) {
      const { page, leave } = createPage(address, surface, languages)
      const platform: Platform = {
        ...{ clock, random, page },
        network: {
          isOnline: () => isOnline,
          async fetch(url, init) {
            if (!isOnline) throw new TypeError('Failed to fetch')
            return send(url, (await init) ?? {})
          },
        },
        locks: { run: (_name, _how, work) => work().then(() => true), hold: () => () => {} },
        openChannel: () => ({ postMessage() {}, close() {} }),
        openStorage: () => storage,
      }
      return { platform, leave }
    },
  }
}

/** Nobody lived what these records tell, and each of them says so: the mark is put on at the door of the device. */
function stamped({ method, headers, body }: RequestInit): RequestInit {
  const record = JSON.parse(String(body))
  return { method: method ?? 'POST', headers: headers ?? {}, body: JSON.stringify({ ...record, synthetic: true }) }
}

function createClock(startedAt: number, settle: () => Promise<void>) {
  const timers = new Set<{ due: number; run: () => void }>()
  let now = Math.floor(startedAt)
  const next = (until: number) => [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0]
  return {
    now: () => now,
    after(delayMs: number, run: () => void) {
      const timer = { due: now + Math.max(0, Math.ceil(delayMs)), run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async pass(ms: number) {
      const until = now + Math.round(ms)
      await settle()
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer)
        now = timer.due
        timer.run()
        await settle()
      }
      now = until
    },
  }
}

function createPage(address: string, surface: Surface, languages: string[]): { page: Page; leave(): void } {
  const events = new EventTarget()
  let isHidden = false
  const page: Page = {
    url: () => address,
    surface: () => surface,
    languages: () => languages,
    isLocal: () => false,
    isHidden: () => isHidden,
    isPrivate: () => false,
    onLoad(run) {
      run()
      return () => {}
    },
    onRoute: () => () => {},
    on: (type: PageEvent, run, signal) => events.addEventListener(type, run, { signal }),
  }
  const leave = () => {
    isHidden = true
    for (const type of ['visibilitychange', 'pagehide']) events.dispatchEvent(new Event(type))
  }
  return { page, leave }
}
