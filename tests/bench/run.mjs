// @ts-check
import { parseArgs } from 'node:util'
import { compareRounds } from './compareRounds.mjs'
import { measureDeciding } from './deciding/measureDeciding.mjs'
import { measureRounds } from './measureRounds.mjs'
import { measureSizes } from './measureSizes.mjs'
import { measureTaps, tapSlowdown } from './measureTaps.mjs'
import { measureQueue } from './queue/measureQueue.mjs'
import { tellReceiver, tellReport } from './receiver/receiverTables.mjs'
import { table } from './table.mjs'

// Sizes and layout shift are exact and fail the run; times depend on the machine and are told only.
const { rounds, answers } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, answers: { type: 'string', default: '1000000' } },
}).values
if (!(Number(rounds) >= 1)) throw new Error(`--rounds ${rounds}: give a number from 1 on`)
if (!(Number(answers) >= 1)) throw new Error(`--answers ${answers}: give a number from 1 on`)

const sizes = measureSizes()
console.log(table(['brotli bytes', 'now', 'limit', 'aim', ''], sizes.rows))

const compared = compareRounds(await measureRounds(Number(rounds)))
console.log(`\nFirst prompt, CPU slowed down ${compared.slowdown}×, medians of ${rounds} rounds`)
console.log(table(['', 'empty page', 'floor', 'widget', 'widget ÷ floor', 'floor ÷ floor', 'limit', ''], compared.rows))
console.log(
  'In brackets the middle half of the rounds. Floor: the same script, file, Preact and panel without any logic.',
)

const taps = await measureTaps(Number(rounds))
/** @param {import('./quartiles.mjs').Quartiles} quartiles */
const ms = ({ lower, median, upper }) => `${median.toFixed(1)} (${lower.toFixed(1)}–${upper.toFixed(1)})`
console.log(`\nA face is tapped, CPU slowed down ${tapSlowdown}×, medians of ${rounds} rounds`)
console.log(
  table(
    ['', 'floor', 'widget', 'widget − floor', 'floor − floor', 'limit', ''],
    [
      [
        ...[
          'from tap to next paint, ms',
          taps.floor.toFixed(1),
          taps.widget.toFixed(1),
          ms(taps.later),
          ms(taps.spread),
        ],
        ...[taps.limit.toFixed(1), taps.later.median <= taps.limit ? 'within' : 'over'],
      ],
    ],
  ),
)

const { adding, draining } = await measureQueue(2 * Number(rounds))
console.log('\nAdding one record to the outbox, medians of interleaved rounds')
console.log(
  table(
    ['waiting', 'ms', '÷ 10 waiting'],
    adding.map(({ size, ms, ratio }) => [`${size}`, ms.toFixed(2), ratio.toFixed(2)]),
  ),
)
console.log('\nDelivering all in batches of 50')
console.log(
  table(
    ['waiting', 'ms', 'ms per record', 'requests', 'heap in use above the start'],
    draining.map(({ size, ms, requests, growth }) => {
      return [`${size}`, ms.toFixed(0), (ms / size).toFixed(2), `${requests}`, `${(growth / 1e6).toFixed(2)} MB`]
    }),
  ),
)

const { few, many, medians, ratio, limit, longest, longTaskMs } = await measureDeciding(2 * Number(rounds))
const [fewMs = 0, manyMs = 0] = medians
const verdict = (/** @type {boolean} */ isWithin) => (isWithin ? 'within' : 'over')
console.log(`\nDeciding by explain(), CPU slowed down ${compared.slowdown}×, medians of interleaved rounds`)
console.log(
  table(
    ['', `${few} prompts`, `${many} prompts`, `${many} ÷ ${few}`, 'limit', ''],
    [
      [
        ...['every gate of every prompt, ms', fewMs.toFixed(1), manyMs.toFixed(1)],
        ...[`${ratio.median.toFixed(1)}× (${ratio.lower.toFixed(1)}–${ratio.upper.toFixed(1)})`, `${limit}×`],
        verdict(ratio.median <= limit),
      ],
      [
        'longest task from the start on, ms',
        '',
        longest.toFixed(1),
        '',
        `${longTaskMs}`,
        verdict(longest <= longTaskMs),
      ],
    ],
  ),
)

const isFast = await tellReceiver(Math.ceil(Number(rounds) / 3))
await tellReport(Number(answers))

process.exitCode = sizes.fit && compared.isStill && isFast ? 0 : 1
