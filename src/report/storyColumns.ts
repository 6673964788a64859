import type { Difference } from '../results/difference.js'
import { difference } from '../results/difference.js'
import { fewestShown } from '../results/display.js'
import { feeling } from './cellMeasures.js'
import type { ChoiceCell, Cube, RatingCell, Story } from './cube.js'
import { estimateCells } from './estimateCells.js'
import { countOf, grouped } from './grouped.js'
import { leadingOf, leadingScale } from './leading.js'
import { nameOf, type Plan } from './planOf.js'

/** How often a reason was picked at a touchpoint after a low rating. */
export interface Reason {
  touchpoint: string
  choice: string
  label: string
  n: number
  /** Of a hundred reasons picked there after a low rating. */
  share: number
}

/** What people wrote, and which reasons they picked. Never a sample: who is unhappy writes more. */
export interface Stories {
  pains: Story[]
  gains: Story[]
  reasons: Reason[]
  /** How those who wrote felt, less how the others did; `null` where there are too few. */
  bias: Difference | null
}

const mostStories = 40

/** Collects stories. */
export function storiesOf({ stories, choices, ratings }: Cube, plan: Plan): Stories {
  const isGain = ({ about, band }: Story) => (about ? about === 'gain' : band === 'high')
  return {
    pains: stories.filter((story) => !isGain(story)).slice(0, mostStories),
    gains: stories.filter(isGain).slice(0, mostStories),
    reasons: [...grouped(choices, ({ place }) => place.touchpoint)].flatMap(([touchpoint, own]) =>
      reasonsAt(touchpoint, own, plan),
    ),
    bias: biasOf(ratings),
  }
}

/** Reasons picked after a low rating, the most frequent first; nothing where fewer than 5 picked any. */
export function reasonsAt(touchpoint: string, cells: readonly ChoiceCell[], { options }: Plan): Reason[] {
  const own = cells.filter(({ place, band }) => place.touchpoint === touchpoint && band === 'low')
  const all = countOf(own)
  if (all < fewestShown) return []
  const reasons = [...grouped(own, ({ choice }) => choice)].map(([choice, picked]) => {
    const label = Object.hasOwn(options, choice) ? (options[choice] ?? choice) : nameOf(choice)
    return { touchpoint, choice, label, n: countOf(picked), share: (100 * countOf(picked)) / all }
  })
  return reasons.sort((one, other) => other.n - one.n)
}

function biasOf(ratings: readonly RatingCell[]): Difference | null {
  const cells = leadingOf(ratings, leadingScale(ratings))
  const [wrote, silent] = [true, false].map((commented) => cells.filter((cell) => cell.commented === commented))
  if (countOf(wrote ?? []) < fewestShown || countOf(silent ?? []) < fewestShown) return null
  return difference(estimateCells(feeling, wrote ?? []), estimateCells(feeling, silent ?? []))
}
