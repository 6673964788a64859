import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import { pages } from '../targeting/pages.js'
import { byTrigger } from '../triggers/byTrigger.js'
import type { RareRooms } from '../triggers/rare/startRare.js'
import { startTrigger } from '../triggers/startTrigger.js'
import type { Rooms } from './rooms.js'

/**
 * Makes what starts the rare triggers of those prompts that may ask on this page, and stops those it started before.
 * Their chunk is fetched where one waits.
 */
export function watchRare(
  rooms: RareRooms & Pick<Rooms, 'safely' | 'platform'>,
  consider: (prompts: NormalPrompt[]) => Promise<void>,
): (prompts: NormalPrompt[]) => Promise<void> {
  let stop: Stop | undefined
  const isHere = (prompt: NormalPrompt) =>
    prompt.when.some(([type, value]) => !startTrigger[type] || (value as { name?: string }).name) &&
    pages(prompt, { url: rooms.page.url() }).code === 'ok'
  return async (prompts) => {
    stop?.()
    if (!prompts.some(isHere)) return
    const chunk = await rooms.safely(import('../triggers/rare/startRare.js'), undefined, 'import')
    stop?.() // of another call that waited too
    stop = chunk?.startRare(byTrigger(prompts.filter(isHere)), rooms, consider)
  }
}
