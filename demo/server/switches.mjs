// @ts-check

/**
 * The faults a visitor can turn on.
 *
 * @typedef {'fixed' | 'broken'} Fault
 * @typedef {object} Switches
 * @property {'on' | 'off' | 'slow' | '500' | '429' | 'html'} endpoint how the feedback endpoint behaves
 * @property {'on' | 'off'} pacing whether the politeness rules of the prompt file hold
 * @property {Fault} ad whether the page behind the ad shows what the ad shows
 * @property {Fault} menu whether phones have a menu, and the search finds more than whole names
 * @property {Fault} checkout one page, or seven steps
 * @property {Fault} chat whether somebody answers in it
 * @property {Fault} parcel whether it came on the day promised
 * @property {Fault} reply whether the answer to a case is kind
 * @property {Fault} desk whether the tool of the back office helps
 */

/** @type {{ [Name in keyof Switches]: Switches[Name][] }} */
export const positions = {
  endpoint: ['on', 'off', 'slow', '500', '429', 'html'],
  pacing: ['on', 'off'],
  ad: ['fixed', 'broken'],
  menu: ['fixed', 'broken'],
  checkout: ['fixed', 'broken'],
  chat: ['fixed', 'broken'],
  parcel: ['fixed', 'broken'],
  reply: ['fixed', 'broken'],
  desk: ['fixed', 'broken'],
}

/** What is broken just now. @param {Switches} switches */
export function brokenOnes(switches) {
  return Object.entries(switches).flatMap(([name, position]) => (position === 'broken' ? name : []))
}

/** @returns {Switches} */
export function createSwitches() {
  const fixed = /** @type {const} */ ('fixed')
  return {
    endpoint: 'on',
    pacing: 'on',
    ...{ ad: fixed, menu: fixed, checkout: fixed, chat: fixed, parcel: fixed, reply: fixed, desk: fixed },
  }
}

/**
 * Sets some switches, or none when one of the changes makes no sense.
 *
 * @param {Switches} switches
 * @param {unknown} changes
 */
export function setSwitches(switches, changes) {
  if (typeof changes !== 'object' || !changes) throw new TypeError('switches: expected an object')
  for (const [name, position] of Object.entries(changes)) {
    const known = Object.hasOwn(positions, name) ? positions[/** @type {keyof Switches} */ (name)] : undefined
    if (!known) throw new TypeError(`switches.${name}: unknown; there are ${Object.keys(positions).join(', ')}`)
    if (!known.includes(/** @type {never} */ (position)))
      throw new TypeError(`switches.${name}: expected one of ${known.join(', ')}`)
  }
  Object.assign(switches, changes)
}
