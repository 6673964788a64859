import { readArgs } from './readArgs.js'

/** What is to be checked, and how. */
export interface CheckOptions {
  files: string[]
  against: string | undefined
  strict: boolean
  json: boolean
  help: boolean
  /** Visitors a month. */
  visitors: number | undefined
  /** From 0 to 1. */
  answerRate: number
}

const usualRate = '10%'

/**
 * Reads the arguments of `moodpoint check`.
 *
 * @throws Error naming the argument and what it should be.
 */
export function readCheckOptions(args: string[]): CheckOptions {
  const { values, positionals } = readArgs(args, {
    strict: { type: 'boolean', default: false },
    visitors: { type: 'string' },
    'answer-rate': { type: 'string', default: usualRate },
    against: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const { strict, json, help, against, visitors, 'answer-rate': rate } = values
  if (!help && !positionals[0]) throw new Error('name the file, as in: moodpoint check prompts.json')
  if (against !== undefined && positionals.length > 1) throw new Error('--against: compares one file; name one')
  return {
    ...{ files: positionals, against, strict, json, help },
    visitors: visitors === undefined ? undefined : readVisitors(visitors),
    answerRate: readRate(rate),
  }
}

function readVisitors(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Error(`--visitors: expected visitors a month such as 20000, got "${text}"`)
}

function readRate(text: string): number {
  const rate = /^\d+(\.\d+)?%$/.test(text) ? Number.parseFloat(text) / 100 : 0
  if (rate > 0 && rate <= 1) return rate
  throw new Error(`--answer-rate: expected a share such as "10%", got "${text}"`)
}
