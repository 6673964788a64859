import type { Transaction } from '../platform/storage.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { History } from '../visit/facts.js'
import type { Rooms } from './rooms.js'

/** Of some prompts those whose every gate but pacing and share lets them pass, here and now. */
export async function eligibleOf(
  prompts: NormalPrompt[],
  transaction: Transaction,
  { known, verdictOf }: Rooms,
): Promise<NormalPrompt[]> {
  const history = await transaction.get<History>('h:')
  const facts = history && known(history)
  return prompts.filter(
    (prompt) =>
      facts && verdictOf(prompt, facts).gates.every(({ gate, pass }) => pass || gate === 'pacing' || gate === 'share'),
  )
}
