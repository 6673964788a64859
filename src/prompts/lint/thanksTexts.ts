import type { Prompt, Text, Thanks } from '../types.js'
import type { PlacedText } from './textsOf.js'

/** What a prompt says to people who have answered, with the labels of its links. */
export function thanksTexts({ thanks = {} }: Pick<Prompt, 'thanks'>): PlacedText[] {
  return Object.entries(thanks).flatMap(([band, own]) => textsOfOne(own, `thanks.${band}`))
}

function textsOfOne(own: Thanks, at: string): PlacedText[] {
  if (typeof own === 'string' || !Object.hasOwn(own, 'text')) return [{ text: own as Text, at }]
  const { text, link } = own as Exclude<Thanks, Text>
  return [{ text, at: `${at}.text` }, ...(link ? [{ text: link.text, at: `${at}.link.text` }] : [])]
}
