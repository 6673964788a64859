// @ts-check
import { untilItWorks } from '../../browser/harness/untilItWorks.mjs'

/** @typedef {{ id: string, said: string, isThanked: boolean }} Answered */
/** @typedef {{ words: string, value?: number }} Answer */

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
  await started()
  return {
    page,
    call,
    started,
    /** Gives an answer by clicks within the page. @param {Partial<Answer>} [how] @returns {Promise<Answered>} */
    answer: (how) => call('answer', { ...nextAnswer(), ...how }),
    /** Gives several, one after the other. @param {number} count @returns {Promise<Answered[]>} */
    answerAll: (count) => call('answerAll', Array.from({ length: count }, nextAnswer)),
    /** Begins to answer, and does not wait for what becomes of it. @param {number} [count] */
    begin: (count = 1) => page.evaluate(begin, Array.from({ length: count }, nextAnswer)),
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
