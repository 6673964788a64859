// @ts-check

/**
 * Lines up rows under their heads, the first column to the left, the others to the right.
 * @param {string[]} heads
 * @param {string[][]} rows
 */
export function table(heads, rows) {
  const lines = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => widths.map((width, column) => pad(line[column] ?? '', width, column)).join('  '))
    .join('\n')
}

/** @param {string} cell @param {number} width @param {number} column */
const pad = (cell, width, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))
