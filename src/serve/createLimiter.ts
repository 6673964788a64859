/** How much one sender may ask for. */
export interface Rate {
  /** Requests at once, before it has to wait. */
  burst: number
  perSecond: number
}

/** Lets a sender through, or says how many seconds it has to wait. */
export type Limiter = (sender: string) => number

/** Senders remembered; who is forgotten starts with a full bucket, which is what a new one has. */
const mostSenders = 10_000

interface Bucket {
  left: number
  at: number
}

/**
 * Makes a token bucket for each sender.
 *
 * @param now - Milliseconds since the epoch.
 */
export function createLimiter({ burst, perSecond }: Rate, now: () => number): Limiter {
  const buckets = new Map<string, Bucket>()
  return (sender) => {
    const at = now()
    const { left, at: before } = buckets.get(sender) ?? { left: burst, at }
    const filled = Math.min(burst, left + (Math.max(0, at - before) / 1000) * perSecond)
    buckets.delete(sender) // the one heard last stands last
    buckets.set(sender, { left: filled >= 1 ? filled - 1 : filled, at })
    const [longestSilent] = buckets.keys()
    if (buckets.size > mostSenders && longestSilent !== undefined) buckets.delete(longestSilent)
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perSecond)
  }
}

/**
 * Who an address stands for: of IPv6 the network, because a household has 2^64 addresses.
 */
export function senderOf(address: string): string {
  const [, own] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (own) return own
  return address.includes(':') ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const [first, last] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - first.length - last.length)).fill('0')
  return [...first, ...gap, ...last].slice(0, 4).join(':')
}
