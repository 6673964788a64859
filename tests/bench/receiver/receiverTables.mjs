// @ts-check
import { quartiles } from '../quartiles.mjs'
import { table } from '../table.mjs'
import { measureReceiver } from './measureReceiver.mjs'
import { measureReport } from './measureReport.mjs'

/** The receiver takes at least so many records per second for each the bare database takes. */
const leastShare = 0.5

/** @param {number} rounds @returns whether the receiver is fast enough */
export async function tellReceiver(rounds) {
  const measured = await measureReceiver(rounds)
  const received = quartiles(measured.map((one) => one.received))
  const raw = quartiles(measured.map((one) => one.raw))
  const share = quartiles(measured.map((one) => one.received / one.raw))
  const isFast = share.median >= leastShare
  console.log(`\nReceiving batches of 20 over HTTP, medians of ${rounds} rounds`)
  console.log(
    table(
      ['', 'raw multi-row inserts', 'moodpoint serve', 'serve ÷ raw', 'limit', ''],
      [
        [
          'records per second',
          raw.median.toFixed(0),
          received.median.toFixed(0),
          `${share.median.toFixed(2)} (${share.lower.toFixed(2)}–${share.upper.toFixed(2)})`,
          `${leastShare}`,
          isFast ? 'within' : 'under',
        ],
      ],
    ),
  )
  return isFast
}

/** @param {number} answers */
export async function tellReport(answers) {
  const { records, seconds, peak, input, output } = await measureReport(answers)
  console.log(`\nThe report of ${answers} answers`)
  console.log(
    table(
      ['', 'records', 'read', 'seconds', 'most memory', 'page'],
      [
        [
          'NDJSON to page',
          `${records}`,
          `${(input / 1e6).toFixed(0)} MB`,
          seconds.toFixed(1),
          `${(peak / 1e6).toFixed(0)} MB`,
          `${(output / 1e6).toFixed(1)} MB`,
        ],
      ],
    ),
  )
}
