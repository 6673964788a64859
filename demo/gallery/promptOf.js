// @ts-check
import { ownRatings, texts } from './texts.mjs'

/** @typedef {{ scale?: string, shape?: string, state?: string, language?: string, radius?: string, [token: string]: string | undefined }} CellSearch */

const places = { inline: { inline: '#place' }, launcher: 'launcher', tab: 'launcher' }

/** The prompt file of one cell. @param {CellSearch} cell */
export function promptOf({ scale = 'faces-5', shape = 'float', ...look }) {
  const prompt = {
    id: 'cell',
    ...questionsOf(scale),
    when: { event: 'never' },
    where: places[/** @type {keyof typeof places} */ (shape)] ?? 'float',
  }
  return { prompts: [prompt], look: lookOf(look, shape) }
}

/** A text of every language. @param {(own: import('./texts.mjs').Texts, language: string) => string | undefined} pick */
const inAll = (pick) =>
  Object.fromEntries(Object.entries(texts).map(([language, own]) => [language, pick(own, language) ?? '']))

const options = texts.en?.options.map((_, index) => ({
  id: `option-${index}`,
  text: inAll(({ options }) => options[index]),
}))

/** @param {string} scale */
function questionsOf(scale) {
  const reason = inAll((own) => own.reason)
  const choice = { id: 'about', text: reason, scale: 'choice', options }
  const single = {
    words: { id: 'words', text: inAll((own) => own.words), scale },
    choice,
    'choice-one': { ...choice, pick: 'one', other: true },
    comment: { id: 'comment', text: reason, scale },
    contact: { id: 'contact', text: inAll((own) => own.contact), scale },
  }[scale]
  if (single) return { questions: [single] }
  const own = ownRatings[/** @type {keyof typeof ownRatings} */ (scale)]
  const question = inAll(({ rating }, language) => (language === 'en' && own) || rating)
  const followUp = { text: reason, options }
  return { question, scale, followUp: { low: followUp, mid: followUp, high: followUp } }
}

/** @param {CellSearch} given @param {string} shape */
function lookOf({ accent, surface, text, font, radius }, shape) {
  return {
    ...(accent && { accent }),
    ...(surface && { surface }),
    ...(text && { text }),
    ...(font && { font }),
    ...(radius && { radius: Number(radius) }),
    ...(shape === 'tab' && { launcher: 'tab' }),
  }
}
