import type { Kind, Sample } from './estimate.js'

/** Mean and standard deviation of scores, each counting by its weight; `effective` after Kish (1965). */
export function summarise(
  kind: Kind,
  range: Sample['range'],
  scores: readonly number[],
  weights: readonly number[] = [],
): Sample {
  const [unit = 1] = weights // equal weights become exactly 1, so that n answers are no fraction less
  const sum = (term: (score: number, weight: number) => number) =>
    scores.reduce((total, score, index) => total + term(score, (weights[index] ?? 1) / unit), 0)
  const all = sum((_, weight) => weight)
  const effective = all ** 2 / sum((_, weight) => weight ** 2) || 0
  const value = sum((score, weight) => score * weight) / all
  const variance = sum((score, weight) => weight * (score - value) ** 2) / all
  const spread = Math.sqrt(kind === 'mean' ? (variance * effective) / (effective - 1) : variance)
  return { kind, value, n: scores.length, effective, spread, range }
}
