// @ts-check
import { untilItWorks } from '../../browser/harness/untilItWorks.mjs'

/** @typedef {{ id: string, said: string, isThanked: boolean }} Answered */
/** @typedef {{ words: string, value?: number, prompt?: string }} Answer */

/**
 * A tab of the page under test, and the person in it.
 * @param {ReturnType<typeof import('../../browser/harness/enginePage.mjs').enginePage>} page
 * @param {() => Answer} nextAnswer
 * @param {() => void} excuse what was on its way when the page went may come again
 */
export async function visitor(page, nextAnswer, excuse) {
  /** @param {string} method @param {unknown[]} args @returns {Promise<any>} */
  const call = (method, ...args) => page.evaluate(order, { method, args })
  const started = () =>
    untilItWorks(async () => {
      if (!(await call('hasStarted'))) throw new Error('moodpoint has not started')
    })
  /** @param {number} count @param {string} [prompt] @returns {Answer[]} */
  const several = (count, prompt = 'mood') => Array.from({ length: count }, () => ({ ...nextAnswer(), prompt }))
  await started()
  return {
    page,
    call,
    started,
    /** Gives an answer by clicks within the page. @param {Partial<Answer>} [how] @returns {Promise<Answered>} */
    answer: (how) => call('answer', { ...nextAnswer(), ...how }),
    /** Gives several, one after the other. @param {number} count @param {string} [prompt] @returns {Promise<Answered[]>} */
    answerAll: (count, prompt) => call('answerAll', several(count, prompt)),
    /** Begins to answer, and does not wait for what becomes of it. @param {number} [count] @param {string} [prompt] */
    begin: (count = 1, prompt) => page.evaluate(begin, several(count, prompt)),
    choose: () => call('choose', nextAnswer()),
    /** @returns {Promise<import('../../../src/moodpoint.js').OutboxItem[]>} */
    list: () => call('list'),
    async reload() {
      excuse()
      await page.reload()
      excuse()
      await started()
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof visitor>>} Visitor */

// These run in the page by their source.
/** @param {{ method: string, args: unknown[] }} what */
const order = ({ method, args }) => /** @type {any} */ (window).person[method](...args)

/** @param {Answer[]} answers */
const begin = (answers) => {
  const { person } = /** @type {any} */ (window)
  person.answerAll(answers).catch((/** @type {unknown} */ error) => console.warn(error))
}
