// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with the prompts of a window, each once, in words.
 * @param {Pick<import('@playwright/test').Frame, 'evaluate'>} frame
 * @returns {Promise<string[]>}
 */
export async function runAxe(frame) {
  await frame.evaluate(source)
  return frame.evaluate(async () => {
    const { violations, passes } = await /** @type {any} */ (window).axe.run(
      { include: ['moodpoint-prompt'] },
      { resultTypes: ['violations'] },
    )
    if (passes.length === 0) return ['axe looked at nothing']
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    )
  })
}
