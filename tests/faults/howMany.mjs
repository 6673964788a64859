// @ts-check

/** @typedef {import('../browser/harness/findBrowsers.mjs').BrowserName} BrowserName */

/** How often a scenario is played in an engine: kills are the rarest faults to hit, so they get the most chances. */
const counts = {
  chromium: { kill: 20, other: 5 },
  firefox: { kill: 5, other: 2 },
  webkit: { kill: 5, other: 2 },
}

/**
 * The seeds of a scenario in an engine: every variant is played at least once, unless it is to be quick.
 * @param {import('./scenarios.mjs').Scenario} scenario
 * @param {BrowserName} engine
 * @param {{ quick: boolean, seed?: number | undefined, runs?: number | undefined }} order
 */
export function seedsOf({ kills, variants = 1, isLong }, engine, { quick, seed, runs }) {
  if (seed !== undefined) return Array.from({ length: runs ?? 1 }, (_, index) => seed + index)
  const usual = Math.max(counts[engine][kills && !isLong ? 'kill' : 'other'], variants)
  return Array.from({ length: runs ?? (quick ? 1 : usual) }, (_, index) => index)
}
