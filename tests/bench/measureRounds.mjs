// @ts-check
import { measureInterleaved } from './measureInterleaved.mjs'
import { measurePage } from './measurePage.mjs'

/** The floor runs twice: how far it is from itself tells how far to trust the rest. */
const runs = /** @type {const} */ (['empty', 'floor', 'widget', 'floorAgain'])

/** @typedef {Record<typeof runs[number], import('./measurePage.mjs').Measured>} Round */

/**
 * Measures the first prompt on all pages.
 * @param {number} count rounds
 * @returns {Promise<Round[]>}
 */
export const measureRounds = (count) => measureInterleaved(runs, count, measurePage)
