import type { ReceiverOptions } from './createReceiver.js'

// As browsers send it in `Origin`: scheme, host and port, lower case, nothing after them.
const originPattern = /^[a-z][a-z\d+.-]*:\/\/[^/?#\sA-Z]+$/

/**
 * Stops a mistake in the set-up before it lets in too much or nobody.
 *
 * @throws TypeError naming the option and what it should be.
 */
export function checkOptions({ origins, writeKey, maxBytes }: ReceiverOptions): void {
  if (writeKey === '') {
    throw new TypeError('writeKey: expected a secret, got an empty string; leave it out to take records without a key')
  }
  if (maxBytes !== undefined && !(maxBytes > 0)) {
    throw new TypeError(`maxBytes: expected a number of bytes above 0, got ${maxBytes}`)
  }
  if (origins === undefined || origins === '*') return
  for (const [index, origin] of origins.entries()) {
    if (originPattern.test(origin)) continue
    throw new TypeError(
      `origins[${index}]: expected an origin such as "https://shop.example" without a path, got "${origin}"; ` +
        `origins: '*' allows every site`,
    )
  }
}
