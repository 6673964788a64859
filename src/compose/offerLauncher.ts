import type { Ask } from '../ask.js'
import type { Stop } from '../platform/clock.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'
import { drawLauncher } from '../ui/drawLauncher.js'
import { keepClear } from '../ui/keepClear.js'
import type { Show } from './createShowings.js'

/** What the launcher is offered with. */
export interface LauncherDoors {
  ask(): Promise<Ask>
  file: Promise<Pick<NormalFile, 'look'>>
  verdictsOf(prompts: NormalPrompt[]): Promise<Verdict[]>
  show: Show
}

/** Offers one button, however many prompts it leads to: the first that only pacing holds back is asked. */
export async function offerLauncher(
  all: NormalPrompt[],
  { ask, verdictsOf, show, file }: LauncherDoors,
): Promise<Stop> {
  const prompts = all.filter(({ where }) => where === 'launcher')
  const fitting = async () => {
    const verdicts = await verdictsOf(prompts)
    return prompts[verdicts.findIndex(({ gates }) => gates.every(({ gate, pass }) => pass || gate === 'pacing'))]
  }
  if (!prompts[0] || !(await fitting())) return () => {}
  const open = async () => {
    const prompt = await fitting()
    if (prompt) await show(prompt, 'person')
  }
  const [mounted, { look }] = await Promise.all([ask().then((own) => own.mountLauncher()), file])
  const { avoid, launcher } = look
  const stop = drawLauncher(mounted, () => void open(), launcher)
  if (launcher !== 'tab') keepClear(mounted.root, { name: 'launcher', avoid })
  return stop
}
