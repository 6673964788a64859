// @ts-check

/**
 * What a step adds to the count, and why where something failed. A run that tested nothing, and a test that was skipped,
 * prove nothing and so count as failed; so does a runner that ends badly although every test passed. What passed at its
 * second try alone is named, for somebody to look into.
 * @param {string} step
 * @param {import('./readReport.mjs').Result[]} results
 * @param {boolean} endedWell
 */
export function tally(step, results, endedWell) {
  /** @param {(status: import('./readReport.mjs').Result['status']) => boolean} isWanted */
  const named = (isWanted) =>
    results
      .filter(({ status }) => isWanted(status))
      .map(({ name, status }) => `${step}: ${status}: ${name.split('\n')[0]}`)
  const flaky = named((status) => status === 'flaky')
  const faults = named((status) => status === 'failed' || status === 'skipped')
  const passed = results.length - faults.length
  if (results.length === 0) faults.push(`${step}: ran no test`)
  else if (!endedWell && faults.length === 0) faults.push(`${step}: ended with an error although all its tests passed`)
  return { passed, faults, flaky }
}
