const unitMs: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 }

/** Converts a span of time such as `"14d"`, whose shape was checked when the file was read, to milliseconds. */
export function toMs(duration: string): number {
  return Number.parseFloat(duration) * (unitMs[duration.replace(/[\d.]+/, '')] as number)
}
