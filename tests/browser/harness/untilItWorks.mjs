// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Repeats an action until it stops throwing, and throws its last error when time is up.
 * @template T
 * @param {() => Promise<T>} action
 * @param {number} [timeout] milliseconds
 * @returns {Promise<T>}
 */
export async function untilItWorks(action, timeout = 20_000) {
  const deadline = Date.now() + timeout
  for (;;) {
    try {
      return await action()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}
