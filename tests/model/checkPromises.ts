import { isCalm, type Schedule } from './schedule.js'
import { close, createWorld, end, open, perform, type World } from './world.js'

const day = 24 * 3_600_000

/** Lives through a schedule, lets the world heal, and resolves with every promise that was broken. */
export async function checkPromises(schedule: Schedule): Promise<string[]> {
  const { configuration, steps, isLastKilled } = schedule
  const world = createWorld(configuration)
  const start = world.device.clock.now()
  await open(world)
  for (const step of steps) await perform(world, step)
  await heal(world, isLastKilled)
  const passed = Math.abs(world.device.clock.now() - start)
  const again = isCalm(schedule) ? world.farSide.again.map((key) => `sent again: ${key}`) : []
  const faults = [...world.faults, ...again, ...(await faultsAtTheEnd(world)), ...tooMany(world, passed)]
  for (const tab of [...world.tabs]) end(tab, world)
  return faults
}

/** The network and the disk work again, time passes, and a page starts. */
async function heal(world: World, isLastKilled: boolean): Promise<void> {
  const { clock } = world.device
  world.farSide.reply = 200
  world.disk.isFull = false
  for (const tab of [...world.tabs]) {
    if (isLastKilled) end(tab, world)
    else if (!tab.isFrozen) close(tab)
  }
  await clock.advance(0)
  await open(world)
  await clock.advance(2 * day)
}

async function faultsAtTheEnd(world: World): Promise<string[]> {
  const { tabs, farSide, shownIds, urls } = world
  const page = tabs.at(-1)?.page
  if (!page) throw new Error('a page has just started')
  const aside = Object.keys(await page.kept('x:'))
  const owed = Object.values(await page.kept('r:'))
  const faults: string[] = []
  for (const id of world.promised)
    for (const [index, url] of urls.entries()) {
      const isSafe = farSide.has(url, id) || aside.includes(`x:${id}:${index || ''}`) || world.dropped.has(id)
      if (!isSafe) faults.push(`lost: ${id} for ${url}`)
    }
  for (const entry of owed) faults.push(`still owed: ${(entry as { id: string }).id}`)
  for (const [id, bodies] of farSide.bodies) {
    if (!shownIds.has(id)) faults.push(`nobody was asked: ${id}`)
    if (bodies.size > 1) faults.push(`sent in ${bodies.size} versions: ${id}`)
  }
  const drafts = Object.keys(await page.kept('d:'))
  const hasRoom = !world.options.limits // else drafts wait until there is
  if (tabs.length === 1 && hasRoom && drafts[0]) faults.push(`drafts nobody finished: ${drafts}`)
  const totals = (await page.kept('m:totals'))['m:totals'] as { records: number } | undefined
  if ((totals?.records ?? 0) !== aside.length + owed.length) faults.push(`counted ${totals?.records}`)
  return faults
}

/**
 * How many requests all this may have cost. Each one that moves the line on may be followed by a storm of its own: 11
 * waits until they have grown to a quarter of an hour, of which half is certain.
 */
function tooMany({ device, farSide, occasions }: World, passedMs: number): string[] {
  const most = 12 * (farSide.successes + 1) + 2 * occasions + passedMs / 450_000
  const { length } = device.server.requests
  return length > most ? [`${length} requests, at most ${most}`] : []
}
