// @ts-check
import { acknowledged } from './scenarios/acknowledged.mjs'
import { device } from './scenarios/device.mjs'
import { killed } from './scenarios/killed.mjs'
import { left } from './scenarios/left.mjs'
import { origin } from './scenarios/origin.mjs'
import { refused } from './scenarios/refused.mjs'
import { soak } from './scenarios/soak.mjs'
import { tabs } from './scenarios/tabs.mjs'
import { time } from './scenarios/time.mjs'
import { weather } from './scenarios/weather.mjs'

/**
 * A way in which things go wrong, and what must be true all the same.
 * @typedef {object} Scenario
 * @property {string} name
 * @property {boolean} [kills] whether it ends the browser, and so needs one of its own
 * @property {boolean} [waits] whether it does little but wait, so that all its seeds may run at once
 * @property {boolean} [isLong] whether it takes too long for as many runs as other kills get
 * @property {number} [variants] how many seeds it takes to see all of it
 * @property {Partial<Record<import('./howMany.mjs').BrowserName, string>>} [cannot] why an engine cannot play it
 * @property {false} [heals] set where what is owed may rightly wait longer than a bench can
 * @property {true} [needlessAllowed] set where the browser lacks what keeps tabs from sending the same twice
 * @property {(answers: number, bench: Bench) => number} requests the most POSTs there may be
 * @property {(bench: Bench) => Promise<Visitor | void>} run resolves with the tab that stays, if one must
 */
/** @typedef {import('./bench/createBench.mjs').Bench} Bench */
/** @typedef {import('./bench/visitor.mjs').Visitor} Visitor */

/** Every scenario, in the order of the table. @type {Scenario[]} */
export const scenarios = [
  ...killed,
  ...acknowledged,
  ...refused,
  ...origin,
  ...weather,
  ...time,
  ...tabs,
  ...left,
  ...device,
  ...soak,
]
