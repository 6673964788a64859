import type { Ask } from '../ask.js'
import type { Stop } from '../platform/clock.js'
import type { NormalFile, NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'
import { drawLauncher } from '../ui/drawLauncher.js'
import { keepClear } from '../ui/keepClear.js'
import type { Show } from './createShowings.js'
import type { InlineDoors } from './offerInline.js'
import { whatShrank } from './whatShrank.js'

/** What the launcher is offered with. */
export interface LauncherDoors {
  ask(): Promise<Ask>
  file: Promise<Pick<NormalFile, 'look'>>
  verdictsOf(prompts: NormalPrompt[]): Promise<Verdict[]>
  show: Show
}

type Doors = LauncherDoors & Pick<InlineDoors, 'bus' | 'document' | 'facts' | 'page' | 'safely'>

/**
 * Offers one button as long as there is a prompt it leads to: one that the person has dismissed and may come back to,
 * else the first that only pacing holds back. It follows the page to its other addresses and languages.
 */
export async function offerLauncher(all: NormalPrompt[], doors: Doors): Promise<Stop> {
  const { verdictsOf, show, bus, document, page, safely } = doors
  const behind = all.filter(({ where }) => where === 'launcher')
  const shrank = whatShrank(all, doors)
  if (!behind[0] && !shrank) return () => {}
  const fitting = async () => {
    const prompts = [...((await shrank?.find()) ?? []), ...behind]
    const verdicts = await verdictsOf(prompts)
    return prompts[verdicts.findIndex(({ gates }) => gates.every(({ gate, pass }) => pass || gate === 'pacing'))]
  }
  const open = async () => {
    const prompt = await fitting()
    if (prompt) await show(prompt, 'person')
  }
  let isOver = false
  let clear: Stop | undefined
  const take = () => {
    clear?.()
    clear = undefined
  }
  const look = async () => {
    const isWanted = !!(await fitting())
    if (!isWanted) take()
    else if (!clear && !isOver) clear = await draw(doors, () => void open())
    if (isOver) take()
  }
  let tail = look()
  await tail
  const lookAgain = () => {
    tail = tail.then(() => safely(look(), undefined, 'import'))
  }
  const observer = new MutationObserver(() => {
    take() // in the language of before
    lookAgain()
  })
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  const stops = [page.onRoute(lookAgain), bus.on('dismissed', lookAgain), bus.on('record', lookAgain)]
  return () => {
    isOver = true
    observer.disconnect()
    shrank?.stop()
    for (const stop of stops) stop()
    take()
  }
}

async function draw({ ask, file }: LauncherDoors, onOpen: () => void): Promise<Stop> {
  const [mounted, { look }] = await Promise.all([ask().then((own) => own.mountLauncher()), file])
  const { avoid, launcher } = look
  const over = new AbortController()
  const remove = drawLauncher(mounted, onOpen, launcher)
  if (launcher !== 'tab') keepClear(mounted.root, { name: 'launcher', avoid }, over.signal)
  return () => {
    over.abort()
    remove()
  }
}
