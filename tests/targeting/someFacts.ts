import type { Facts, PageFacts, PromptHistory, VisitState } from '../../src/visit/facts.js'

import { factsOf } from '../../src/visit/factsOf.js'

/** The time at which the tables of targeting are read. */
export const now = Date.UTC(2026, 11, 3, 10, 15)

/** What is known of a visitor who has just come for the first time. */
export function someFacts({
  visit = {},
  prompts = {},
  ...page
}: {
  visit?: Partial<VisitState>
  prompts?: Record<string, Partial<PromptHistory>>
} & Partial<PageFacts> = {}): Facts {
  const histories = Object.entries(prompts).map(([id, own]) => [id, { draw: 0.5, showings: 0, ...own }])
  const known = { url: 'https://shop.example/', consent: 'ok' as const, canRemember: true, coin: 0.5, ...page }
  return factsOf(known, {
    visit: { begunAt: now, bytes: [], view: 0, seenAt: now, step: 1, nth: 1, asked: 0, ...visit },
    prompts: Object.fromEntries(histories),
  })
}
