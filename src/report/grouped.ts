/** Groups what has the same key, in the order in which keys first appear. */
export function grouped<One, Key>(all: readonly One[], by: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}

/** How many answers cells stand for. */
export function countOf(cells: readonly { n: number }[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0)
}
