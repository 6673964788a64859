import { promptId } from '../conform/createRecordMaker.js'
import type { Result } from '../conform/runChecks.js'

const signs: Record<Result['result'], { word: string; colour: number }> = {
  pass: { word: 'pass', colour: 32 },
  fail: { word: 'FAIL', colour: 31 },
  unseen: { word: 'not seen', colour: 33 },
}
const nameWidth = 17
const indent = ' '.repeat(12)

/** One result in words: what was promised, and where it was broken why and what to do. */
export function toRow({ name, promise, result, reason, remedy }: Result, inColour: boolean): string {
  const { word, colour } = signs[result]
  const sign = inColour ? `\x1B[${colour}m${word.padEnd(10)}\x1B[0m` : word.padEnd(10)
  const lines = [`  ${sign}${name.padEnd(nameWidth)}${promise}`]
  if (reason) lines.push(`${indent}${reason}`)
  if (remedy) lines.push(`${indent}remedy: ${remedy}`)
  return lines.join('\n')
}

/** How many of each, and what stays behind. */
export function toSummary(results: Result[], requests: number): string {
  const { pass, fail, unseen } = countResults(results)
  return `${pass} passed, ${fail} failed, ${unseen} not seen, with ${requests} requests.
The records sent say "synthetic": true and "prompt": "${promptId}": delete them by that.`
}

/** The same for programs. */
export function toJson(endpoint: string, results: Result[], requests: number): string {
  const { pass: passed, fail: failed, unseen } = countResults(results)
  return JSON.stringify({ endpoint, prompt: promptId, passed, failed, unseen, requests, results }, undefined, 2)
}

function countResults(results: Result[]): Record<Result['result'], number> {
  const count = (wanted: Result['result']) => results.filter(({ result }) => result === wanted).length
  return { pass: count('pass'), fail: count('fail'), unseen: count('unseen') }
}
