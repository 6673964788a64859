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

/** What all plots share; the rest is in the style sheet. */
export const fontStyle = { fontSize: '12px', fontFamily: 'inherit', overflow: 'visible' }
