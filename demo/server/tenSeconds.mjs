// @ts-check
import { html } from './template.mjs'

/** What a prompt may take of somebody's time. */
const promiseSeconds = 10

/**
 * The value below which such a share of all lie.
 *
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const rising = [...values].sort((one, other) => one - other)
  return rising[Math.ceil(share * rising.length) - 1] ?? 0
}

/** @param {number} seconds */
const told = (seconds) => `${seconds.toFixed(1)}\u00a0s`

/**
 * How long each prompt took, from the times of the answers: median and 90th percentile.
 *
 * @param {Map<string, number[]>} seconds
 */
export function tenSeconds(seconds) {
  const all = [...seconds.values()].flat()
  if (all.length === 0) return ''
  const within = Math.round((all.filter((one) => one <= promiseSeconds).length / all.length) * 100)
  const rows = [...seconds].map(
    ([prompt, own]) =>
      html`<tr><th scope="row">${prompt}</th><td>${own.length}</td><td>${told(quantile(own, 0.5))}</td><td>${told(quantile(own, 0.9))}</td></tr>`,
  )
  return html`<details class="times"><summary>Half of all answers took under ${told(quantile(all, 0.5))}, nine of ten under ${told(quantile(all, 0.9))}; ${within} % kept to ten seconds</summary>
  <table><thead><tr><th scope="col">Prompt</th><th scope="col">Answers</th><th scope="col">Half under</th><th scope="col">Nine of ten under</th></tr></thead><tbody>${rows}</tbody></table></details>`
}
