import type { Look } from '../prompts/types.js'
import { contrast, mix, readableOn, withContrast } from './contrast.js'

/** Colours of a prompt by scheme, where the file names none. */
const usual = {
  light: {
    accent: '#0b5394',
    surface: '#ffffff',
    text: '#1b1f24',
    faces: ['#b3400a', '#a65e00', '#5f6368', '#2f6fb0'],
  },
  dark: { accent: '#8cc2ff', surface: '#1c1f25', text: '#eceff3', faces: ['#ff9b6b', '#ffc26b', '#c4c7cc', '#6fb1ff'] },
}
/** Least contrasts of text and of controls (WCAG 2.2, 1.4.3 and 1.4.11). */
const [textLeast, controlLeast] = [4.5, 3]

const colourShape = /^#([\da-f]{3}){1,2}$/i
const fontShape = /^[\p{L}\d _-]+(,[\p{L}\d _-]+)*$/u
const generic = /^(serif|sans-serif|monospace|system-ui|ui-(serif|sans-serif|monospace|rounded))$/
const maxRadius = 24

type Scheme = keyof typeof usual
type Colour = 'accent' | 'surface' | 'text'

/** What a look comes to. */
export interface ResolvedLook {
  /** Built of checked values alone. */
  styles: string
  /** What was wrong or hard to see, and what stands for it. */
  problems: string[]
}

/** Turns the look of a file into styles; colours that are hard to see are moved until they are not. */
export function resolveLook(look: Look): ResolvedLook {
  const problems: string[] = []
  const light = coloursIn('light', look, problems)
  const dark = coloursIn('dark', look, problems)
  const both = (of: (colours: typeof light) => string) => `light-dark(${of(light)},${of(dark)})`
  const isOwnGround = look.surface !== undefined || look.text !== undefined
  const { scheme, radius, font } = look
  const styles = [
    `:host{--accent:${both(({ accent }) => accent)};--surface:${both(({ surface }) => surface)};--text:${both(({ text }) => text)};--muted:${both(({ muted }) => muted)}}`,
    `.send,.launcher,.thanks svg{color:${both(({ accent }) => readableOn(accent))}}`,
    isOwnGround && 'textarea,.field,.options span,.points label>span,.tick svg{border-color:var(--muted)}',
    light.hidesFaces && onScheme('light'),
    dark.hidesFaces && onScheme('dark'),
  ]
  if (scheme === 'light' || scheme === 'dark') styles.push(`:host{color-scheme:${scheme}!important}`)
  else if (scheme !== undefined && scheme !== 'auto') problems.push('look.scheme is none of auto, light and dark')
  if (typeof radius === 'number' && radius >= 0 && radius <= maxRadius)
    styles.push(
      `.card{--r:${radius}px}section.card,dialog.card{border-radius:${radius}px}.card :is(button,textarea,.field,.points label>span),.faces label{border-radius:min(${radius}px,.625em)}.options label,.options span,.launcher{border-radius:min(${radius * 2}px,1.5em)}`,
    )
  else if (radius !== undefined) problems.push(`look.radius is no number from 0 to ${maxRadius}`)
  if (typeof font === 'string' && fontShape.test(font)) styles.push(`.card,.launcher{font-family:${familiesOf(font)}}`)
  else if (font !== undefined) problems.push('look.font is no list of font names')
  return { styles: styles.filter(Boolean).join('\n'), problems }
}

/** Faces that do not stand out from the surface are drawn in the colour of text. */
const onScheme = (scheme: Scheme) => {
  const colour = scheme === 'light' ? 'light-dark(var(--text),currentColor)' : 'light-dark(currentColor,var(--text))'
  return `.faces svg,.stars svg{stroke:${colour}}.faces :checked+svg circle{fill:${colour}}`
}

function coloursIn(scheme: Scheme, look: Look, problems: string[]) {
  const own = usual[scheme]
  const read = (key: Colour): string => {
    const given = look[key]
    const value = typeof given === 'object' && given ? given[scheme] : given
    if (value === undefined) return own[key]
    if (typeof value === 'string' && colourShape.test(value)) return value
    if (scheme === 'light') problems.push(`look.${key} is no colour such as "#0b5394"`)
    return own[key]
  }
  /** A colour for both schemes is meant for the light one: that it is adapted to the dark one goes without saying. */
  const repair = (key: Colour, value: string, least: number) => {
    const isMeant = scheme === (look.scheme === 'dark' ? 'dark' : 'light') || typeof look[key] === 'object'
    // Text of the other scheme would be readable and no more; ours is made for this one.
    const isOfOther = key === 'text' && !isMeant && contrast(value, surface) < least
    const better = withContrast(isOfOther ? own.text : value, surface, least)
    if (better !== value && isMeant && look[key] !== undefined) {
      const ratio = contrast(value, surface).toFixed(2)
      problems.push(
        `look.${key} ${value} on ${surface} has a contrast of ${ratio}, least is ${least}: ${better} is used`,
      )
    }
    return better
  }
  const surface = read('surface')
  const text = repair('text', read('text'), textLeast)
  const accent = repair('accent', read('accent'), controlLeast)
  const muted = withContrast(mix(text, surface, 0.28), surface, textLeast)
  return { surface, text, accent, muted, hidesFaces: own.faces.some((face) => contrast(face, surface) < controlLeast) }
}

function familiesOf(font: string): string {
  const names = font.split(',').map((name) => name.trim())
  return [...names.map((name) => (generic.test(name) ? name : `"${name}"`)), 'system-ui', 'sans-serif'].join()
}
