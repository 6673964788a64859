/** The text of one record, and the line it begins on, from 1. */
export interface Piece {
  text: string
  line: number
}

/** Splits a text that comes in parts into the texts of its records. */
export interface Splitter {
  push(part: string): Piece[]
  /** What is left at the end. */
  end(): Piece[]
}

/** How documents begin that hold a list, and objects whose first line is no object by itself. */
const listStart = /^(\[|\{\s*"records"\s*:\s*\[)/
const brokenLine = /^\{\s*("records"\s*:?\s*)?$/

/** Makes a splitter: by lines for NDJSON, by objects for a JSON list and for `{ "records": [ … ] }`. */
export function createSplitter(): Splitter {
  let head = ''
  let chosen: Splitter | undefined
  const choose = (part: string, isLast: boolean): Piece[] => {
    head += part
    const text = head.replace(/^\uFEFF?\s*/, '')
    const [first = ''] = text.split('\n')
    const isKnown = listStart.test(first) || text.includes('\n') || isLast
    if (!isKnown) return []
    const splitter = listStart.test(first) || brokenLine.test(first.trim()) ? byObjects() : byLines()
    chosen = splitter
    return splitter.push(head.replace(/^\uFEFF/, ''))
  }
  return {
    push: (part) => (chosen ? chosen.push(part) : choose(part, false)),
    end: () => [...(chosen ? [] : choose('', true)), ...(chosen?.end() ?? [])],
  }
}

function byLines(): Splitter {
  let rest = ''
  let line = 0
  const toPieces = (lines: string[]) =>
    lines.flatMap((text) => {
      line++
      return text.trim() ? [{ text, line }] : []
    })
  return {
    push(part) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      return toPieces(lines)
    },
    end: () => toPieces([rest]),
  }
}

/** Objects of the outermost list; what stands between them is left to whoever wrote it. */
function byObjects(): Splitter {
  let rest = ''
  let [at, start, depth, line, startLine] = [0, 0, 0, 1, 1]
  let [isInList, isInText] = [false, false]
  /** Looks at one sign; true where an object of the list has ended with it. */
  const step = (sign: string, index: number): boolean => {
    if (sign === '\n') line++
    else if (sign === '"') isInText = !isInText
    else if (isInText) return false
    else if (sign === '[' && !isInList) isInList = true
    else if (!isInList) return false
    else if (sign === '{' || sign === '[') {
      if (depth++ === 0) [start, startLine] = [index, line]
    } else if (depth > 0 && --depth === 0) return true
    return false
  }
  const scan = (): Piece[] => {
    const pieces: Piece[] = []
    const signs = /\\[\s\S]|["\n[\]{}]/g
    signs.lastIndex = at
    for (let found = signs.exec(rest); found; found = signs.exec(rest)) {
      if (step(found[0], found.index)) pieces.push({ text: rest.slice(start, found.index + 1), line: startLine })
      at = signs.lastIndex
    }
    if (!rest.endsWith('\\')) at = rest.length
    const done = depth > 0 ? start : isInList ? at : 0
    rest = rest.slice(done)
    ;[at, start] = [at - done, start - done]
    return pieces
  }
  return {
    push(part) {
      rest += part
      return scan()
    },
    end: () => (depth > 0 || isInText || !isInList ? [{ text: rest, line: startLine }] : []),
  }
}
