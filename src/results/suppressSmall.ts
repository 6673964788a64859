import { fewestShown } from './display.js'

/**
 * Replaces cells of fewer than 5 answers by `null`, as for employees, whom a small cell would name.
 *
 * Where the total is known, a lone gap could be computed from the other cells. So as long as the gaps hold fewer than 5
 * answers together, the smallest cell left goes too (complementary suppression; Willenborg and de Waal, 2001).
 *
 * @param cells - All cells of one total: a row, a column, or a plain list.
 */
export function suppressSmall<Cell extends { n: number }>(cells: readonly Cell[]): (Cell | null)[] {
  const rising = cells.filter(({ n }) => n > 0).sort((one, other) => one.n - other.n)
  const hidden = new Set<Cell>()
  let answers = 0
  for (const cell of rising) {
    const isExposed = hidden.size > 0 && answers < fewestShown // so a gap is never alone
    if (cell.n >= fewestShown && !isExposed) break
    hidden.add(cell)
    answers += cell.n
  }
  return cells.map((cell) => (cell.n > 0 && !hidden.has(cell) ? cell : null))
}
