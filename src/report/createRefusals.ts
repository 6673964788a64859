/** What could not be used of one source, by reason. */
export interface Refusals {
  add(line: number, reason: string): void
  count(): number
  /** One line of text for each reason, the most frequent first. */
  lines(): string[]
}

/** Lines named of each reason, and reasons told; the others are counted. */
const most = { lines: 10, reasons: 20 }

/** Makes a list of refusals for a source; `unit` is what its places are called. */
export function createRefusals(source: string, unit: 'line' | 'row' = 'line'): Refusals {
  const reasons = new Map<string, { count: number; lines: number[] }>()
  const sum = () => [...reasons.values()].reduce((total, { count }) => total + count, 0)
  return {
    add(line, reason) {
      const known = reasons.get(reason) ?? { count: 0, lines: [] }
      reasons.set(reason, known)
      known.count++
      if (known.lines.length < most.lines) known.lines.push(line)
    },
    count: sum,
    lines() {
      const rising = [...reasons].sort(([, one], [, other]) => other.count - one.count)
      const told = rising.slice(0, most.reasons).map(([reason, { count, lines }]) => {
        const others = count > lines.length ? ` and ${count - lines.length} more` : ''
        return `${source}: ${unit} ${lines.join(', ')}${others}: left out: ${reason}`
      })
      const rest = rising.slice(most.reasons).reduce((total, [, { count }]) => total + count, 0)
      return rest ? [...told, `${source}: ${rest} left out for other reasons`] : told
    },
  }
}
