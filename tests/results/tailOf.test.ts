import { describe, expect, test } from 'vitest'
import { t95, z95 } from '../../src/results/t95.js'
import { quantileOf, tailOf } from '../../src/results/tailOf.js'

// Every value compared with SciPy 1.17: 2 * t.sf(t, df), 2 * norm.sf(z), t.ppf(0.975, df).
describe('the tail', () => {
  test.each([
    [2, 5, 0.10193947882985835],
    [0.5, 3, 0.651447964848151],
    [5, 2, 0.037749551350623724],
    [40, 2, 0.0006244146721847406],
    [1.2, 1.7, 0.37089697308868164],
    [3, 250, 0.0029726620911776544],
    [1e5, 1, 6.366197723463608e-6],
  ])('beyond %d with %d degrees of freedom', (t, df, tail) => {
    expect(tailOf(t, df) / tail).toBeCloseTo(1, 8)
  })

  test.each([
    [0.5, 0.6170750774519738],
    [1.96, 0.04999579029644087],
    [3.3, 0.0009668482847675549],
    [6, 1.973175290075389e-9],
  ])('beyond %d of the normal distribution', (z, tail) => {
    expect(tailOf(z) / tail).toBeCloseTo(1, 4)
  })

  test('is everything at 0 and nothing far out', () => {
    expect(tailOf(0, 4)).toBe(1)
    expect(tailOf(Number.POSITIVE_INFINITY, 4)).toBe(0)
    expect(tailOf(400)).toBe(0)
  })
})

describe('the quantile of the middle 95 %', () => {
  test.each([
    [1, 12.706204736174694],
    [1.5, 6.016663104427929],
    [2, 4.302652729749462],
    [4, 2.7764451051977934],
    [10, 2.228138851986274],
    [29, 2.045229642132703],
    [99, 1.9842169515864174],
    [1e4, 1.960201239890626],
  ])('with %d degrees of freedom is %d, exact and fitted', (df, wanted) => {
    expect(quantileOf(0.05, df)).toBeCloseTo(wanted, 7)
    expect(t95(df) / wanted).toBeCloseTo(1, 4)
  })

  test('of the normal distribution', () => {
    expect(quantileOf(0.05)).toBeCloseTo(z95, 6)
    expect(t95(Number.POSITIVE_INFINITY)).toBe(z95)
  })

  test('fitted is never farther off than 2 in 100 000', () => {
    for (let df = 1; df < 1e6; df *= 1.07) expect(Math.abs(t95(df) / quantileOf(0.05, df) - 1)).toBeLessThan(2e-5)
  })
})
