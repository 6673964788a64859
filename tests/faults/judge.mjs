// @ts-check
import { recordsIn } from './server/createLedger.mjs'

/**
 * What a run is judged by. Every list names what broke a promise; all empty is good.
 * @typedef {object} Verdict
 * @property {string[]} lost thanked for, and now neither at the server, nor on the device, nor reported
 * @property {string[]} twice words that stand in more than one row
 * @property {string[]} phantom ids nobody was shown a prompt for
 * @property {string[]} changed ids that came with other bytes than before
 * @property {string[]} needless POSTs that repeat what was acknowledged, or was still on its way
 * @property {string[]} other what the scenario, the page or the bound complains of
 * @property {number} requests
 * @property {number} bound
 */

/**
 * Judges a run by what the server and the pages have noted.
 * @param {Pick<ReturnType<typeof import('./server/createLedger.mjs').createLedger>, 'posts' | 'rows' | 'heard'>} ledger
 * @param {{ left: { id: string }[], excused: Set<string>, complaints: string[], bound: number, needlessAllowed?: boolean }} end
 * @returns {Verdict}
 */
export function judge(ledger, { left, excused, complaints, bound, needlessAllowed = false }) {
  const { posts, rows, heard } = ledger
  const idsOf = (/** @type {{ id?: string }[]} */ list) => list.map(({ id = '' }) => id)
  const shown = new Set(idsOf(heard('shown')))
  const errors = heard('hostError').map(({ message }) => `the page: ${message}`)
  const tooMany = posts.length > bound ? [`${posts.length} requests, at most ${bound} were expected`] : []
  return {
    lost: missing(ledger, left, excused),
    twice: repeated([...rows.values()].map(wordsOf)),
    phantom: [...rows.keys()].filter((id) => !shown.has(id)),
    changed: changedIds(posts),
    needless: needlessAllowed ? [] : posts.filter(({ needless }) => needless).map(({ ids }) => ids.join()),
    other: [...complaints, ...errors, ...tooMany],
    requests: posts.length,
    bound,
  }
}

/**
 * Ids thanked for that are neither at the server, nor on the device, nor reported, nor deleted on purpose.
 * @param {Pick<ReturnType<typeof import('./server/createLedger.mjs').createLedger>, 'rows' | 'heard'>} ledger
 * @param {{ id: string }[]} left
 * @param {Set<string>} excused
 */
export function missing({ rows, heard }, left, excused) {
  const idsOf = (/** @type {{ id?: string }[]} */ list) => list.map(({ id = '' }) => id)
  const accounted = new Set([...rows.keys(), ...idsOf(left), ...idsOf(heard('dropped')), ...excused])
  return unique(idsOf(heard('thanked'))).filter((id) => !accounted.has(id))
}

/** Whether nothing at all is to be complained of. @param {Verdict} verdict */
export const isGood = ({ lost, twice, phantom, changed, needless, other }) =>
  [lost, twice, phantom, changed, needless, other].every((list) => list.length === 0)

/** @param {string[]} list */
const unique = (list) => [...new Set(list)]

/** @param {string[]} list */
const repeated = (list) => unique(list.filter((one, index) => one && list.indexOf(one) !== index))

/** @param {any} record */
const wordsOf = (record) => record.answers?.map((/** @type {any} */ { comment = '' }) => comment).join('') ?? ''

/** Compares record by record, because a batch may come in other company the next time. @param {{ body: string }[]} posts */
function changedIds(posts) {
  /** @type {Map<string, string>} */
  const first = new Map()
  /** @type {string[]} */
  const changed = []
  for (const record of posts.flatMap(({ body }) => recordsIn(body))) {
    const text = JSON.stringify(record)
    if ((first.get(record.id) ?? text) !== text) changed.push(record.id)
    first.set(record.id, first.get(record.id) ?? text)
  }
  return unique(changed)
}
