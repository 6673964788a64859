import type { Change, PromptFile } from '../../src/prompts/types.js'
import { nextScene } from './choosePath.js'
import { createDevice, type Device, type Receive } from './createDevice.js'
import { createPerson, type Person } from './createPerson.js'
import { feelingAt } from './effects.js'
import { openShop } from './openShop.js'
import { type Scene, type SceneName, scenes } from './scenes.js'
import { type Chance, seededRandom } from './seededRandom.js'

/** The world a life is lived in. */
export interface World {
  prompts: PromptFile
  /** First and last moment, in milliseconds since the epoch. */
  from: number
  until: number
  endpoint(now: () => number): Receive
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** How often a tunnel comes over a visit: what is said in it goes out later. */
const inTunnel = 0.05

interface Life {
  world: World
  chance: Chance
  person: Person
  device: Device
  changes: readonly Change[]
}

function begin(world: World, seed: number, startsAt: number): Life {
  const chance = seededRandom(seed)
  const person = createPerson(chance)
  const input = person.device === 'phone' ? ('touch' as const) : ('mouse' as const)
  const device = createDevice({
    ...{ startsAt, random: chance, languages: person.languages, endpoint: world.endpoint },
    surface: { device: person.device, input },
  })
  return { world, chance, person, device, changes: world.prompts.changes ?? [] }
}

/** Lives the life of one customer: some visits, weeks apart, each for a reason. */
export async function liveAsCustomer(world: World, seed: number): Promise<void> {
  const startsAt = world.from + seededRandom(seed + 0.5 * 2 ** 31).between(-14, (world.until - world.from) / day) * day
  const life = begin(world, seed, atDaytime(startsAt, seededRandom(seed)))
  const { chance, device } = life
  let felt = 3.5
  let scene = nextScene(undefined, felt, chance)
  while (scene && device.clock.now() <= world.until) {
    if (device.clock.now() >= world.from) felt = 0.25 * felt + 0.75 * (await visit(life, scenes[scene]))
    scene = nextScene(scene, felt, chance)
    // Who buys or decides within days is not asked again so soon.
    const isQuick = !!scene && decisions.includes(scene) && chance.isSo(0.6)
    await device.pass((isQuick ? chance.between(0.6, 3) : chance.between(14.2, 19)) * day)
    await device.pass(Math.max(0, atDaytime(device.clock.now(), chance) - device.clock.now()))
  }
}

/** Scenes of which something comes that the shop counts. */
const decisions: SceneName[] = ['order', 'renewal', 'goodbye']

/** Lives the weeks of one of the staff, who work with the desk and say now and then how it was. */
export async function liveAsEmployee(world: World, seed: number): Promise<void> {
  const life = begin(world, seed, world.from + 9 * hour)
  const { device, chance } = life
  for (let week = 0; device.clock.now() < world.until; week++) {
    await visit(life, week % 2 ? scenes.shift : scenes.desk, true)
    await device.pass(chance.between(6.6, 7.2) * day)
  }
}

/** One visit, and a look at the shop the day after, which sends what was counted. */
async function visit(life: Life, scene: Scene, isEmployee = false): Promise<number> {
  const { world, chance, person, device, changes } = life
  const average = feelingAt(scene.touchpoint, device.clock.now(), person.device, changes)
  const felt = person.feel(scene.touchpoint, average)
  const isOnline = !chance.isSo(inTunnel)
  const order = { ...world, languages: person.languages, nextMove: person.nextMove }
  const page = openShop(device, { ...order, path: scene.path, isOnline })
  if (isEmployee) page.mood.setTraits({ people: 'employees' })
  await device.pass(3000)
  scene.tell?.(page.mood, chance)
  await device.pass(90_000)
  page.leave()
  const looks = isOnline ? [day] : [3 * minute, day]
  for (const wait of looks) {
    await device.pass(wait)
    const later = openShop(device, { ...order, path: '/product/fog-cups' })
    await device.pass(6000)
    later.leave()
  }
  return felt
}

/** People shop between seven in the morning and ten at night. */
function atDaytime(at: number, chance: Chance): number {
  return Math.floor(at / day) * day + chance.between(7, 22) * hour
}
