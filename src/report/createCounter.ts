/** Adds up what is alike: one cell for each key, in the order in which they first came. */
export interface Counter<Cell extends { n: number }> {
  /** Counts one more of a cell, which is made at its first time; returns it. */
  add(key: string, make: () => Omit<Cell, 'n'>): Cell
  cells(): Cell[]
}

/** Makes a counter without cells. */
export function createCounter<Cell extends { n: number }>(): Counter<Cell> {
  const cells = new Map<string, Cell>()
  return {
    add(key, make) {
      const cell = cells.get(key) ?? ({ ...make(), n: 0 } as Cell)
      cells.set(key, cell)
      cell.n++
      return cell
    },
    cells: () => [...cells.values()].filter(({ n }) => n > 0), // what was taken back leaves nothing
  }
}
