import type { Band } from '../prompts/types.js'
import { type Estimate, type SourceRecord, toRatings } from './index.js'
import { rateOf } from './rateOf.js'
import { recordsOf } from './recordsOf.js'

const bands: Band[] = ['low', 'mid', 'high']

/**
 * How many of those who rated a touchpoint low, middling and high reported an outcome afterwards. Association, not proof.
 *
 * What a device felt does not name its wording, so wordings are taken together; the estimates list them.
 *
 * One response counts by its first rating, one outcome by the last answer its device gave at the touchpoint. `null` where
 * there are more outcomes than ratings: the outcome happens more than once to a person, or ratings are missing.
 *
 * @throws MoodpointError where simulated and real records are mixed.
 */
export function outcomeRates(
  records: Iterable<SourceRecord>,
  { outcome, touchpoint }: { outcome: string; touchpoint: string },
): Record<Band, Estimate | null> {
  const all = [...records]
  const responses = recordsOf(all, 'response').filter((record) => record.touchpoint === touchpoint)
  const rated = responses.map((record) => toRatings([record])[0]?.band)
  const felt = recordsOf(all, 'outcome')
    .filter(({ name }) => name === outcome)
    .map(
      (record) => record.felt.filter((one) => one.touchpoint === touchpoint).sort((a, b) => a.days - b.days)[0]?.band,
    )
  const countIn = (found: (Band | undefined)[], band: Band) => found.filter((one) => one === band).length
  const wordings = [...new Set(responses.map(({ wording }) => wording))]
  const rates = bands.map((band) => {
    const rate = rateOf(countIn(felt, band), countIn(rated, band))
    return [band, rate && { ...rate, wordings }]
  })
  return Object.fromEntries(rates) as Record<Band, Estimate | null> // the bands are its keys
}
