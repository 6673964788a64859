import fc from 'fast-check'
import { estimateMean, estimateNet, estimateShare } from '../../src/results/fromCounts.js'

/** Counts of a share: hits, and n. */
export const shareCounts = fc.nat(3000).chain((n) => fc.record({ n: fc.constant(n + 1), hits: fc.nat(n + 1) }))

/** Counts of a net score: both sides, and n. */
export const netCounts = shareCounts.chain(({ n, hits }) =>
  fc.record({ n: fc.constant(n), positive: fc.constant(hits), negative: fc.nat(n - hits) }),
)

/** Ratings on a scale of five. */
export const fiveValues = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 })

/** Two estimates of one kind, whichever. */
export const estimatePair = fc.oneof(
  pairOf(shareCounts.map(({ hits, n }) => estimateShare(hits, n))),
  pairOf(netCounts.map(({ positive, negative, n }) => estimateNet(positive, negative, n))),
  pairOf(fiveValues.map((values) => estimateMean(values, [1, 5]))),
)

function pairOf<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<[Value, Value]> {
  return fc.tuple(arbitrary, arbitrary)
}
