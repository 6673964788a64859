import type { Cube } from '../report/cube.js'
import type { Plan } from '../report/planOf.js'
import { reportOf } from '../report/reportOf.js'
import { sayTold } from '../report/words.js'
import { benjaminiHochberg, pOf } from '../results/benjaminiHochberg.js'
import { evidenceOf } from '../results/display.js'
import { plain } from './lowAnswer.js'

/** A touchpoint where people feel worse than they did, as an alert tells of it. */
export interface Drop {
  kind: 'drop'
  /** One line for a chat. */
  text: string
  touchpoint: string
  /** Net feeling of the last 28 days less that of the 28 before, and its 95 % interval. */
  change: number
  low: number
  high: number
}

/**
 * Drops that survive: fewer than 30 answers before or after say nothing, and of many touchpoints some fall by chance
 * (Benjamini and Hochberg, 1995). Nothing of simulated answers.
 */
export function dropsIn(cube: Cube, plan: Plan): Drop[] {
  const { data, journey } = reportOf(cube, { plan })
  if (data === 'simulated') return []
  const compared = journey.points.flatMap(({ touchpoint, name, change }) => {
    const { difference } = change
    return difference && evidenceOf(difference) === 'enough' ? [{ touchpoint, name, change, difference }] : []
  })
  const stand = benjaminiHochberg(compared.map(({ difference }) => pOf(difference)))
  return compared
    .filter(({ change }, index) => stand[index] && change.judgement === 'worse')
    .map(({ touchpoint, name, change, difference: { value, low, high } }) => ({
      kind: 'drop',
      text: plain(`${name} is ${sayTold(change)} than in the 28 days before.`),
      touchpoint,
      ...{ change: value, low, high },
    }))
}
