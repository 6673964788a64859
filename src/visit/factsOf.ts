import type { Facts, History, PageFacts } from './facts.js'

/** Puts together what the page knows and what the device remembers; what all prompts share is reckoned here, once. */
export const factsOf = (page: PageFacts, history: History): Facts => ({
  ...page,
  ...history,
  shownAt: Math.max(0, ...Object.values(history.prompts).map(({ shownAt = 0 }) => shownAt)),
})
