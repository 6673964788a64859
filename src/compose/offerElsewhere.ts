import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { type InlineDoors, offerInline } from './offerInline.js'
import { type LauncherDoors, offerLauncher } from './offerLauncher.js'

/** What the engine hands in. */
export type ElsewhereDoors = InlineDoors & LauncherDoors

/** Offers the prompts that do not float: those that stand in the page, and the launcher of the others. */
export async function offerElsewhere(prompts: NormalPrompt[], doors: ElsewhereDoors): Promise<Stop> {
  const { life, safely } = doors
  const stops = [await offerInline(prompts, doors)]
  const offer = async () => {
    const stop = await offerLauncher(prompts, doors)
    life.aborted ? stop() : stops.push(stop)
  }
  void safely(offer(), undefined, 'import') // what floats does not wait for it
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
