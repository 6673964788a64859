// @ts-check

/** What the shop writes begins with this, so that it can be found and forgotten. */
const prefix = 'marl-and-mere:'

/**
 * Reads what the shop kept; where storage is refused or spoiled, the fallback.
 *
 * @template T
 * @param {string} name
 * @param {T} fallback
 * @returns {T}
 */
export function recall(name, fallback) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? '') ?? fallback
  } catch {
    return fallback
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
export function keep(name, value) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Storage may be refused; the shop then forgets at the next page, which is what such visitors asked for.
  }
}

/** Forgets everything the shop kept on this device. */
export function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Nothing was kept where storage is refused.
  }
}
