/**
 * Compares a given key with the right one in a time that depends on the right one alone: an early exit would let its
 * characters be guessed one by one from the time of the answer.
 */
export function isSameKey(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let at = 0; at < expected.length; at++) {
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at) // past the end NaN, which ^ takes as 0
  }
  return difference === 0
}
