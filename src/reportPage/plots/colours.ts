/** Colours by what they mean; the style sheet says what they are, in light and in dark. */
export const colours = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  ground: 'var(--ground)',
  band: 'var(--band)',
  low: 'var(--low)',
  mid: 'var(--mid)',
  high: 'var(--high)',
}

/** Shades of a scale, worst first, for as many points as it has. */
export function shadeOf(band: 'low' | 'mid' | 'high', isEnd: boolean): string {
  if (band === 'mid') return 'var(--mid-fill)'
  return `var(--${band}-fill${isEnd ? '-strong' : ''})`
}

/** What all plots share; the rest is in the style sheet. */
export const fontStyle = { fontSize: '12px', fontFamily: 'inherit', overflow: 'visible' }
