/** Lays 48 bits of time and 74 of 80 random bits out as a UUIDv7 (RFC 9562, section 5.7): sorts by the time. */
export function uuidFrom(now: number, random: ArrayLike<number>): string {
  const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0')
  const time = hex(now, 12)
  const [first = 0, ...bytes] = Array.from(random)
  const tail = bytes.map((byte) => hex(byte, 2)).join('')
  const variant = hex((first & 3) | 8, 1)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(6)}`
}
