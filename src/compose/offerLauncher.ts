import type { Ask } from '../ask.js'
import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'

/** What the launcher is offered with: a chunk of its own, it shares no module with the engine. */
export interface LauncherDoors {
  ask(): Promise<Ask>
  verdictsOf(prompts: NormalPrompt[]): Promise<Verdict[]>
  show(prompt: NormalPrompt): void
}

/** Offers one button, however many prompts it leads to: the first that only pacing holds back is asked. */
export async function offerLauncher(prompts: NormalPrompt[], { ask, verdictsOf, show }: LauncherDoors): Promise<Stop> {
  const fitting = async () => {
    const verdicts = await verdictsOf(prompts)
    return prompts[verdicts.findIndex(({ gates }) => gates.every(({ gate, pass }) => pass || gate === 'pacing'))]
  }
  if (!(await fitting())) return () => {}
  return (await ask()).offerLauncher(async () => {
    const prompt = await fitting()
    if (prompt) show(prompt)
  })
}
