// @ts-check

/**
 * Tells moodpoint that something happened; queued until it has loaded, and no harm done when it never does.
 *
 * @param {string} name
 * @param {Record<string, string | number>} [details]
 */
export function tellWidget(name, details) {
  window.moodpoint ||= []
  window.moodpoint.push((mood) => mood.event(name, details))
}

/**
 * Tells it what came of a visit: `converted`, `retained`, `churned`.
 *
 * @param {string} name
 * @param {number} [value] in euros
 */
export function tellOutcome(name, value) {
  window.moodpoint ||= []
  window.moodpoint.push((mood) => mood.outcome(name, value === undefined ? {} : { value }))
}
