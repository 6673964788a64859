import type { Stop } from '../platform/clock.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { InlineDoors } from './offerInline.js'

/** The prompts that shrank to the launcher. */
export interface Shrunk {
  /** Those that were dismissed, here or on a page before, and not answered since. */
  find(): Promise<NormalPrompt[]>
  stop: Stop
}

/** Follows the prompts that leave a way back to who dismisses them; there are none where no file says so. */
export function whatShrank(
  all: NormalPrompt[],
  { bus, facts }: Pick<InlineDoors, 'bus' | 'facts'>,
): Shrunk | undefined {
  const prompts = all.filter(({ dismissed }) => dismissed === 'launcher')
  if (!prompts[0]) return undefined
  /** Whether it was dismissed last, in this page: known before it is remembered, and where nothing is. */
  const latest = new Map<string, boolean>()
  const stops = [
    bus.on('dismissed', ({ prompt }) => void latest.set(prompt, true)),
    bus.on('record', ({ prompt }) => void latest.set(prompt, false)),
  ]
  return {
    async find() {
      const known = (await facts()).prompts
      const wasDismissed = (id: string) => (known[id]?.dismissedAt ?? 0) > (known[id]?.answeredAt ?? 0)
      return prompts.filter(({ id }) => latest.get(id) ?? wasDismissed(id))
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
