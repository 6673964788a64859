import type { PromptFile } from '../../src/prompts/types.js'
import type { Receive } from './createDevice.js'
import { liveAsCustomer, liveAsEmployee, type World } from './liveThrough.js'

/** What is simulated. */
export interface SimulationOptions {
  /** The prompt file of the shop; its changes are what the weeks lie around. */
  prompts: PromptFile
  seed: number
  shoppers: number
  weeks: number
  /** Makes an endpoint that has the time of one shopper. */
  endpoint(now: () => number): Receive
  onProgress?(lived: number, lives: number): void
}

/** How many work in the shop. */
const staff = 14

const week = 7 * 86_400_000

/** Lets people who are none go through the shop; every record they leave says that it is synthetic. */
export async function simulate(options: SimulationOptions): Promise<void> {
  const { seed, shoppers, onProgress } = options
  const world = worldOf(options)
  const lives = shoppers + staff
  for (let lived = 0; lived < lives; lived++) {
    const live = lived < staff ? liveAsEmployee : liveAsCustomer
    await live(world, seed * 100_003 + lived)
    onProgress?.(lived + 1, lives)
  }
}

/** As many weeks before the changes as after them. */
function worldOf({ prompts, weeks, endpoint }: SimulationOptions): World {
  const days = (prompts.changes ?? []).map(({ date }) => Date.parse(date))
  const middle = days[0] ? (Math.min(...days) + Math.max(...days)) / 2 : Date.now() - (weeks / 2) * week
  const from = Math.floor(middle / week - weeks / 2) * week
  return { prompts: withoutLauncher(prompts), from, until: from + weeks * week, endpoint }
}

/** Nothing is drawn here, so nobody can press a launcher: what it would open is opened by its id. */
function withoutLauncher(file: PromptFile): PromptFile {
  const prompts = file.prompts.map((prompt) =>
    prompt.where === 'launcher' ? { ...prompt, where: 'float' as const, when: { event: 'launcher-pressed' } } : prompt,
  )
  return { ...file, prompts }
}
