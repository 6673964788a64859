// @ts-check
import { readFileSync } from 'node:fs'

/** `flaky`: failed, and passed at the second try. @typedef {{ name: string, status: 'passed' | 'flaky' | 'failed' | 'skipped' }} Result */

/**
 * The result of every test in a JSON report; empty where the runner left none.
 * @param {'vitest' | 'playwright'} form
 * @param {string} file
 * @returns {Result[]}
 */
export function readReport(form, file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
  return form === 'vitest' ? fromVitest(report) : fromPlaywright(report)
}

/** @param {any} report @returns {Result[]} */
function fromVitest(report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    /** @type {Result[]} */
    const results = file.assertionResults.map((/** @type {any} */ test) => ({
      name: `${file.name}: ${test.fullName}`,
      status: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
    }))
    const broken = file.status === 'failed' && !results.some(({ status }) => status === 'failed')
    return broken ? [...results, { name: `${file.name}: ${file.message}`, status: 'failed' }] : results
  })
}

/** @param {any} report @returns {Result[]} */
function fromPlaywright(report) {
  const errors = report.errors.map((/** @type {any} */ error) => ({ name: error.message, status: 'failed' }))
  return [...errors, ...report.suites.flatMap(fromSuite)]
}

/** @param {any} suite @returns {Result[]} */
function fromSuite({ title, specs, suites = [] }) {
  /** @type {Result[]} */
  const own = specs.flatMap((/** @type {any} */ spec) =>
    spec.tests.map((/** @type {any} */ test) => ({ name: `${title}: ${spec.title}`, status: statusOf(test.status) })),
  )
  return [...own, ...suites.flatMap(fromSuite)]
}

/** @type {Record<string, Result['status']>} */
const statuses = { expected: 'passed', flaky: 'flaky', skipped: 'skipped' }

/** @param {string} status */
const statusOf = (status) => statuses[status] ?? 'failed'
