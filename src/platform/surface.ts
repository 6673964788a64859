/** Width in CSS pixels below which a screen is taken for a phone's. */
const phoneBelow = 600

/** What a page is seen and worked with: coarse on purpose. */
export interface Surface {
  device: 'phone' | 'tablet' | 'desktop'
  input: 'touch' | 'mouse'
}

/** Looks at the window. */
export function surfaceOf(view: Pick<Window, 'matchMedia' | 'screen' | 'innerWidth'>): Surface {
  const isTouched = view.matchMedia('(pointer: coarse)').matches
  const side = Math.min(view.screen.width, view.innerWidth)
  return {
    device: side < phoneBelow ? 'phone' : isTouched ? 'tablet' : 'desktop',
    input: isTouched ? 'touch' : 'mouse',
  }
}
