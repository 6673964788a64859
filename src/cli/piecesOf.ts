import { createReadStream } from 'node:fs'
import { createSplitter, type Piece } from '../report/createSplitter.js'

/**
 * Reads a file, or with `-` the standard input, in parts.
 *
 * @throws Error (as rejection) that names the file.
 */
export async function* partsOf(file: string): AsyncGenerator<string> {
  const stream =
    file === '-'
      ? process.stdin.setEncoding('utf8')
      : createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })
  try {
    for await (const part of stream) yield part as string // an encoding makes its parts texts
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${(error as Error).message}`)
  }
}

/** Reads the texts of the records in a file of NDJSON or JSON. @throws Error (as rejection) that names the file. */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  const splitter = createSplitter()
  for await (const part of partsOf(file)) yield* splitter.push(part)
  yield* splitter.end()
}
