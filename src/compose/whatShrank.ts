import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { InlineDoors } from './offerInline.js'

/**
 * Makes what finds the prompts that shrank to the launcher: whoever dismissed one, here or on a page before, has a way
 * back to it until they have answered. There is nothing to find where no prompt says `"dismissed": "launcher"`.
 */
export function whatShrank(
  all: NormalPrompt[],
  { bus, facts }: Pick<InlineDoors, 'bus' | 'facts'>,
): (() => Promise<NormalPrompt[]>) | undefined {
  const prompts = all.filter(({ dismissed }) => dismissed === 'launcher')
  if (!prompts[0]) return undefined
  /** In this page, whatever may be remembered. */
  const latest = new Map<string, boolean>()
  bus.on('dismissed', ({ prompt }) => void latest.set(prompt, true))
  bus.on('record', ({ prompt }) => void latest.set(prompt, false))
  return async () => {
    const known = (await facts()).prompts
    const wasDismissed = (id: string) => (known[id]?.dismissedAt ?? 0) > (known[id]?.answeredAt ?? 0)
    return prompts.filter(({ id }) => latest.get(id) ?? wasDismissed(id))
  }
}
