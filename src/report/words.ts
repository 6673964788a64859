import type { Difference } from '../results/difference.js'
import type { Estimate, Kind } from '../results/estimate.js'
import type { Shown, Told } from './shown.js'

const minus = '−'

/** A whole number with its sign; a minus sign, not a hyphen. */
export function signed(value: number): string {
  const whole = Math.round(value)
  return `${whole > 0 ? '+' : whole < 0 ? minus : ''}${Math.abs(whole)}`
}

/** How numbers of a kind are written. */
const written: Record<Kind, (value: number) => string> = {
  share: (value) => String(Math.round(value)),
  net: signed,
  mean: (value) => value.toFixed(1).replace('-', minus),
}

const units: Record<Kind, string> = { share: '\u00A0%', net: '', mean: '' }

/** A KPI as it is read: `69 %`, `+34`, `3.8`. */
export function sayValue({ kind, value }: Estimate): string {
  return written[kind](value) + units[kind]
}

/** Its interval: `64 to 74 %`. */
export function sayInterval({ kind, low, high }: Pick<Estimate, 'kind' | 'low' | 'high'>): string {
  return `${written[kind](low)} to ${written[kind](high)}${units[kind]}`
}

/** `1 answer`, `1 240 answers`. */
export function counted(count: number, thing: string): string {
  return `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** A whole number with a narrow space between thousands. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, '\u202F')
}

/** What may be said of a number: nothing, an early signal without a headline, or the number with its interval. */
export function sayShown({ estimate, evidence, n }: Shown, thing = 'answer'): string {
  if (!estimate) return n === 0 ? `no ${thing}s` : `${counted(n, thing)}: too few to show`
  const around = `${sayInterval(estimate)}, ${counted(n, thing)}`
  return evidence === 'early' ? `early signal: ${around}` : `${sayValue(estimate)} (${around})`
}

/** Words of a change in a share, which is neither good nor bad by itself. */
export const higher = { better: 'higher', worse: 'lower' }

/** What may be said of a change: `better by 12 (3 to 21)`, or that none is clear. */
export function sayTold({ judgement, difference }: Told, words = { better: 'better', worse: 'worse' }): string {
  if (!difference) return 'too few answers to compare'
  if (judgement === 'unclear') return `no clear change (${rangeOf(difference)})`
  return `${words[judgement]} by ${pointsOf(Math.abs(difference.value), difference)} (${rangeOf(difference)})`
}

/** Points of a hundred are whole; those of a scale have a tenth. */
function pointsOf(value: number, { df }: Difference): string {
  return df === undefined ? String(Math.round(value)) : value.toFixed(1)
}

function rangeOf({ low, high, df }: Difference): string {
  return `${writeEnd(low, df)} to ${writeEnd(high, df)}`
}

/** An end close to 0 has a tenth, because its sign decides. */
function writeEnd(value: number, df: number | undefined): string {
  if (df === undefined && Math.abs(value) >= 0.95) return signed(value)
  return `${value > 0 ? '+' : ''}${value.toFixed(1).replace('-', minus)}`
}
