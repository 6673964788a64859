/** A colour as red, green and blue, each from 0 to 255. */
type Rgb = [red: number, green: number, blue: number]

function toRgb(hex: string): Rgb {
  const [, digits = ''] = /^#([\da-f]+)$/i.exec(hex) ?? []
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as Rgb
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = toRgb(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two hex colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes two hex colours. @param share - How much of the second, from 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const second = toRgb(other)
  const mixed = toRgb(one).map((value, at) => Math.round(value + ((second[at] ?? 0) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Black or white, whichever is read better on a colour: at least 4.5 on any. */
export function readableOn(hex: string): string {
  return contrast(hex, '#000000') > contrast(hex, '#ffffff') ? '#000000' : '#ffffff'
}

/** The colour itself where its contrast is enough, else the nearest one on its way to black or white of which it is. */
export function withContrast(hex: string, ground: string, least: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const own = share ? mix(hex, readableOn(ground), share) : hex
    if (contrast(own, ground) >= least) return own
  }
  return readableOn(ground)
}
