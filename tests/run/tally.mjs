// @ts-check

/**
 * What a step adds to the count, and why where something failed. A run that tested nothing, and a test that was skipped,
 * prove nothing and so count as failed; so does a runner that ends badly although every test passed.
 * @param {string} step
 * @param {import('./readReport.mjs').Result[]} results
 * @param {boolean} endedWell
 */
export function tally(step, results, endedWell) {
  const passed = results.filter(({ status }) => status === 'passed').length
  const faults = results
    .filter(({ status }) => status !== 'passed')
    .map(({ name, status }) => `${step}: ${status}: ${name.split('\n')[0]}`)
  if (results.length === 0) faults.push(`${step}: ran no test`)
  else if (!endedWell && faults.length === 0) faults.push(`${step}: ended with an error although all its tests passed`)
  return { passed, faults }
}
