/** Beyond this many degrees of freedom Student's t is the normal distribution to six digits. */
const normalDf = 1e7

/** Γ(x + ½) / Γ(x), from its asymptotic series (DLMF 5.11.13), which has ten digits from 20 on. */
function gammaRatio(x: number): number {
  let ratio = 1
  let at = x
  for (; at < 20; at++) ratio *= at / (at + 0.5)
  return ratio * Math.sqrt(at) * (1 - (1 - (1 + (5 - 21 / (32 * at)) / (8 * at)) / (16 * at)) / (8 * at))
}

/**
 * Two-sided tail of Student's t distribution (1908): the probability of being farther from 0 than `t`.
 *
 * The incomplete beta function as a power series (DLMF 8.17.8), from the end where it converges faster than ½ⁿ.
 *
 * @param df - Degrees of freedom; left out, the distribution is the normal one.
 */
export function tailOf(t: number, df = normalDf): number {
  const isFar = t * t > df
  if (t > 30 && !isFar) return 0 // below 1e-130, and the series would overflow
  const x = (isFar ? df : t * t) / (df + t * t)
  const [a, b] = isFar ? [df / 2, 0.5] : [0.5, df / 2]
  let term = (Math.exp(a * Math.log(x) + b * Math.log1p(-x)) * gammaRatio(df / 2)) / (a * Math.sqrt(Math.PI))
  let sum = term
  for (let step = 0; term > sum * 1e-16; step++) {
    term *= (x * (a + b + step)) / (a + 1 + step)
    sum += term
  }
  return isFar ? sum : 1 - sum
}

/** The `t` that has this two-sided tail, found by halving; `df` as in {@link tailOf}. */
export function quantileOf(tail: number, df?: number): number {
  let low = 0
  let high = 1
  while (tailOf(high, df) > tail) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (tailOf(middle, df) > tail) low = middle
    else high = middle
  }
  return high
}
