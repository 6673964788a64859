// @ts-check

/**
 * The faults a visitor can turn on.
 *
 * @typedef {object} Switches
 * @property {'on' | 'off' | 'slow' | '500' | '429' | 'html'} endpoint how the feedback endpoint behaves
 * @property {'on' | 'off'} pacing whether the politeness rules of the prompt file hold
 */

/** @type {{ [Name in keyof Switches]: Switches[Name][] }} */
export const positions = {
  endpoint: ['on', 'off', 'slow', '500', '429', 'html'],
  pacing: ['on', 'off'],
}

/** @returns {Switches} */
export function createSwitches() {
  return { endpoint: 'on', pacing: 'on' }
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
