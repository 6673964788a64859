/** A place in a text where something the host has said stands, such as `{agent|our team}`. */
export interface Placeholder {
  name: string
  /** What stands there where the host has said nothing. */
  otherwise: string | undefined
}

/** Letters, digits and `_ . -`; of the words after the line at least one. Blanks at the ends make no difference. */
export const placeholderShape: RegExp = /\{\s*([\p{L}\p{N}_.-]{1,64})\s*(?:\|\s*([^{}]*?[^{}\s])\s*)?\}/gu

/** The placeholders of a text, as often as they stand there. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(placeholderShape)].map(([, name = '', otherwise]) => ({ name, otherwise }))
}

/** Whether every brace of a text belongs to a placeholder. */
export function areBracesSound(text: string): boolean {
  return !/[{}]/.test(text.replace(placeholderShape, ''))
}
