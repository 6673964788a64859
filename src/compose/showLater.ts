import { inOrder } from '../targeting/inOrder.js'
import type { Verdict } from '../targeting/verdict.js'
import type { Show } from './createShowings.js'
import { lazily } from './lazily.js'
import type { Rooms } from './rooms.js'

/** What shows prompts, as the engine has it. */
export interface Showing {
  show: Show
  /** Adds to verdicts what the page says, here and now. */
  explain(verdicts: Verdict[]): Promise<Verdict[]>
}

/** Fetches what shows prompts when one is to be shown; what has to be seen before that is seen here. */
export function showLater(rooms: Rooms): Showing {
  const { keep, ask, safely, platform, life } = rooms
  const { clock, page } = platform
  let scrolledAt = 0
  const note = () => {
    scrolledAt = clock.now()
  }
  page.on('scroll', note, life)
  const stillMs = () => clock.now() - scrolledAt
  const showings = lazily(async () => (await keep()).createShowings(rooms, { show, stillMs, inOrder }))
  const show: Show = (prompt, wish, from = ask) => {
    const shown = Promise.all([showings(), from()]).then(([own, asks]) => own.show(prompt, wish, asks))
    return safely(shown, 'none', 'import')
  }
  return {
    show,
    // Where the chunk cannot be had nothing is added; whatever needs it for a showing tells of the failure.
    explain: (verdicts) =>
      showings()
        .then((own) => own.explain(verdicts))
        .catch(() => verdicts),
  }
}
