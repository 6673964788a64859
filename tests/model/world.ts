import type { OutboxItem, PublicOutbox } from '../../src/moodpoint.js'
import { openKeepingPage } from '../compose/aKeep.js'
import { createDevice, type Device } from '../platform/fakePlatform.js'
import { aComment, rating } from '../receiver/aRecord.js'
import { createFarSide, type FarSide } from './farSide.js'
import { type Action, type Configuration, optionsOf, type Step } from './schedule.js'

type Page = Awaited<ReturnType<typeof openKeepingPage>>
type Shown = ReturnType<Page['show']>

/** A tab of the model. */
export interface Tab {
  page: Page
  /** What it shows, and whether Send was pressed there. */
  shown: Shown | undefined
  isSent: boolean
  /** How much it had been told when Send was pressed. */
  toldBefore: number
  isFrozen: boolean
  /** Whether it lies in the back/forward cache. */
  isAway: boolean
}

/** A device with its tabs, and what people and hosts were told. */
export interface World {
  device: Device
  farSide: FarSide
  disk: { isFull: boolean }
  urls: string[]
  tabs: Tab[]
  shownIds: Set<string>
  /** Ids that somebody was told are safe. */
  promised: Set<string>
  /** Ids reported as given up, or discarded by the host. */
  dropped: Set<string>
  /** Lies and other faults, as they happen. */
  faults: string[]
  /** What may cause an attempt although nothing was delivered before it. */
  occasions: number
  options: ReturnType<typeof optionsOf>
  /** How far the clock was put forward in all. */
  aheadMs: number
}

/** A little less than 60 days: dropped after 30, listed for 30 more. */
const listedMs = 55 * 24 * 3_600_000
/** A tab shows no thanks for longer than this: someone closes them. */
const patienceMs = 5000
const full = { answers: [rating, aComment('Too many steps')], texts: { 'because comment': 'Too many steps' } }
const low = { answers: [rating], texts: { 'because comment': 'Too many' } }

/** Makes a world without a tab. */
export function createWorld(configuration: Configuration): World {
  const disk = { isFull: false }
  const device = withDisk(createDevice(), disk)
  const options = optionsOf(configuration)
  const urls = [options.endpoint as string | string[]].flat()
  return {
    ...{
      device,
      disk,
      options,
      urls,
      farSide: createFarSide(device.server, device.clock),
      tabs: [],
      faults: [],
      occasions: 0,
      aheadMs: 0,
    },
    ...{ shownIds: new Set(), promised: new Set(), dropped: new Set() },
  }
}

/** A device whose disk may be full: reading goes on, no change is written. */
function withDisk(device: Device, disk: { isFull: boolean }): Device {
  return {
    ...device,
    openTab(address) {
      const tab = device.openTab(address)
      return {
        ...tab,
        openStorage(...how) {
          const storage = tab.openStorage(...how)
          return {
            ...storage,
            transact: (mode, work) =>
              disk.isFull && mode === 'readwrite'
                ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
                : storage.transact(mode, work),
          }
        },
      }
    },
  }
}

/** Opens a tab that resumes what earlier ones left. */
export async function open(world: World): Promise<void> {
  const page = await openKeepingPage(world.device, world.options)
  page.bus.on('record', ({ id }) => void world.promised.add(id))
  page.bus.on('dropped', ({ id, reason }) => void (reason === 'too old' && world.dropped.add(id)))
  world.tabs.push({ page, shown: undefined, isSent: false, toldBefore: 0, isFrozen: false, isAway: false })
  void page.resume()
}

/** Does one thing, then lets so many turns of the event loop go by. */
export async function perform(world: World, { action, turns }: Step): Promise<void> {
  world.occasions++
  await act(world, action)
  if (turns === undefined) await world.device.idle()
  else for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
}

async function act(world: World, action: Action): Promise<void> {
  const { farSide, disk, tabs } = world
  if (action.do === 'open') return tabs.length < 4 ? open(world) : undefined
  if (action.do === 'network') farSide.reply = action.reply
  else if (action.do === 'disk') disk.isFull = action.isFull
  else if (action.do === 'jump') jump(world, action.ms)
  else if (action.do === 'pass') await pass(world, action.ms)
  else if ('tab' in action) {
    if (!tabs[0]) await open(world)
    const tab = tabs[action.tab % tabs.length]
    if (tab?.isFrozen && !mayHappenFrozen.includes(action.do)) return
    if (tab) doings[action.do]?.(tab, world, action)
  }
}

const mayHappenFrozen = ['kill', 'thaw', 'comeBack']

type Doing = (tab: Tab, world: World, action: Action) => unknown

/** What may happen to a tab. */
const doings: Partial<Record<Action['do'], Doing>> = {
  choose(tab, world) {
    if (!hasThanks(tab)) showingOf(tab, world).take('chosen', low)
  },
  send(tab, world) {
    if (hasThanks(tab) && !mayRetry(tab)) return
    const shown = showingOf(tab, world)
    shown.take('sending', full)
    tab.isSent = true
    tab.toldBefore = shown.told.length
  },
  close,
  kill: (tab, world) => end(tab, world),
  leave(tab, world) {
    tab.page.platform.page.fire('pagehide')
    tab.page.platform.page.hide(true)
    end(tab, world)
  },
  freeze: (tab) => setFrozen(tab, true),
  thaw: (tab) => tab.isAway || setFrozen(tab, false),
  goAway(tab) {
    tab.page.platform.page.hide(true)
    tab.page.platform.page.fire('pagehide')
    tab.isAway = true
    setFrozen(tab, true)
  },
  comeBack(tab) {
    if (!tab.isAway) return
    tab.isAway = false
    setFrozen(tab, false)
    tab.page.platform.page.fire('pageshow')
    tab.page.platform.page.hide(false)
  },
  discard: (tab, world) =>
    inspect(
      tab,
      'waiting',
      (outbox, id) => outbox.discard(id),
      (id) => world.dropped.add(id),
    ),
  retry: (tab) => inspect(tab, 'parked', (outbox, id) => outbox.retry(id)),
  online: (tab) => tab.page.platform.page.fire('online'),
  hide: (tab) => tab.page.platform.page.hide(true),
  show: (tab) => tab.page.platform.page.hide(false),
  consent: (tab, _, action) =>
    void (action.do === 'consent' && tab.page.policy.setConsent(action.isGiven).catch(() => {})),
}

/** Does something with the oldest record of a state. */
async function inspect(
  { page }: Tab,
  state: OutboxItem['state'],
  work: (outbox: PublicOutbox, id: string) => Promise<boolean>,
  before: (id: string) => void = () => {},
): Promise<void> {
  const outbox = (await page.outbox()) as unknown as PublicOutbox
  const found = (await outbox.list()).find((item) => item.state === state)
  if (!found) return
  before(found.id)
  await work(outbox, found.id).catch(() => {}) // the disk may be full
}

/** Send can be pressed again once it is said that it was of no use. */
const mayRetry = ({ shown, toldBefore }: Tab) => shown?.told.slice(toldBefore).at(-1) === 'refused'

const hasThanks = ({ shown, isSent }: Tab) => isSent && !!shown && !shown.ends[0]

function setFrozen(tab: Tab, isFrozen: boolean): void {
  tab.isFrozen = isFrozen
  if (isFrozen) tab.page.platform.freeze()
  else tab.page.platform.thaw()
}

/** Closes what a tab shows, if anything. */
export function close(tab: Tab): void {
  const { shown, isSent } = tab
  if (shown && !shown.ends[0]) shown.take('closed', isSent ? full : low)
  tab.shown = undefined
}

/** Ends a tab as a crash does. */
export function end(tab: Tab, world: World): void {
  tab.page.platform.kill()
  world.tabs.splice(world.tabs.indexOf(tab), 1)
}

function showingOf(tab: Tab, world: World): Shown {
  if (tab.shown && !tab.shown.ends[0]) return tab.shown
  const id = `019aefff-0000-7000-8000-${String(world.shownIds.size).padStart(12, '0')}`
  world.shownIds.add(id)
  tab.isSent = false
  // What is answered or closed in one tab is closed in the others where they show the same prompt, as some do.
  const prompt = `mood-${world.shownIds.size % 3}`
  tab.shown = tab.page.show({ id, prompt }, (outcome) => {
    if (outcome === 'closed') return close(tab) // as the prompt does, when another tab has answered or closed it
    if (outcome !== 'refused') world.promised.add(id)
    if (outcome === 'sent' && !world.urls.every((url) => world.farSide.has(url, id)))
      world.faults.push(`"sent" is a lie: ${id}`)
  })
  return tab.shown
}

/** Sets the clock, though never so far ahead that what was dropped is no longer listed: then nothing could be checked. */
function jump(world: World, ms: number): void {
  if (world.aheadMs + ms > listedMs) return
  world.aheadMs += Math.max(ms, 0)
  world.device.clock.jump(ms)
}

/** Lets time pass; nobody looks at thanks for an hour. */
async function pass(world: World, ms: number): Promise<void> {
  const { clock } = world.device
  await clock.advance(Math.min(ms, patienceMs))
  if (ms <= patienceMs) return
  for (const tab of world.tabs) if (tab.isSent && !tab.isFrozen) close(tab)
  await clock.advance(ms - patienceMs)
}
