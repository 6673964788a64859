import { createCubeBuilder } from '../report/createCubeBuilder.js'
import { createRefusals, type Refusals } from '../report/createRefusals.js'
import type { Cube } from '../report/cube.js'
import { readPiece } from '../report/readPiece.js'
import { readRecord } from '../report/readRecord.js'
import { piecesOf } from './piecesOf.js'

/** Where answers lie. */
interface Sources {
  /** Files of records; `-` is the standard input. */
  files: string[]
  db: string | undefined
}

/** Answers as counts, and in words what could not be used. */
interface ReadAnswers {
  cube: Cube
  refused: string[]
}

/**
 * Reads piles of records, one record at a time, so that a million of them fit.
 *
 * @param now - Milliseconds since the epoch.
 * @throws Error that names the file and says what is wrong with it.
 */
export async function readAnswers({ files, db }: Sources, now: number): Promise<ReadAnswers> {
  const builder = createCubeBuilder()
  const refused: string[] = []
  for (const file of files) {
    const refusals = createRefusals(file === '-' ? 'standard input' : file)
    for await (const { text, line } of piecesOf(file))
      for (const read of readPiece(text, now)) {
        if ('record' in read) builder.add(read.record)
        else refusals.add(line, read.reason)
      }
    refused.push(...refusals.lines())
  }
  if (db !== undefined) refused.push(...(await readStore(db, builder.add, now)).lines())
  return { cube: builder.cube(), refused }
}

type Add = ReturnType<typeof createCubeBuilder>['add']

async function readStore(file: string, add: Add, now: number): Promise<Refusals> {
  const refusals = createRefusals(file, 'row')
  // Loaded where it is asked for: it needs packages that not everybody has.
  const { readSqliteStore } = await import('../receiver/sqlite/index.js')
  let row = 0
  for await (const input of readSqliteStore({ file })) {
    row++
    const read = readRecord(input, now)
    if ('record' in read) add(read.record)
    else refusals.add(row, read.reason)
  }
  return refusals
}
