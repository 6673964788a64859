/** Reads CSV (RFC 4180) that comes in parts. */
export interface RowReader {
  push(part: string): string[][]
  /** The last row, where it has no end. */
  end(): string[][]
}

/** Makes a reader of rows; a byte order mark may stand before the first. */
export function createRowReader(): RowReader {
  let [cell, isQuoted, wasQuote, isFirst] = ['', false, false, true]
  let row: string[] = []
  const rows: string[][] = []
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  const plainSigns: Record<string, () => void> = { ',': endCell, '\n': endRow, '\r': () => undefined }
  const step = (sign: string) => {
    if (isQuoted && sign === '"') {
      ;[isQuoted, wasQuote] = [false, true]
      return
    }
    if (isQuoted) cell += sign
    else if (sign === '"') {
      if (wasQuote) cell += sign // two of them stand for one
      isQuoted = true
    } else if (Object.hasOwn(plainSigns, sign)) plainSigns[sign]?.()
    else cell += sign
    wasQuote = false
  }
  return {
    push(part) {
      for (const sign of isFirst ? part.replace(/^\uFEFF/, '') : part) step(sign)
      if (part !== '') isFirst = false
      return rows.splice(0)
    },
    end() {
      if (cell !== '' || row.length > 0) endRow()
      return rows.splice(0)
    },
  }
}
