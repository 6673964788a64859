import type { Issue } from '../issue.js'
import { placeholderShape } from '../placeholders.js'
import { byLanguage } from './byLanguage.js'
import type { PromptRule } from './rule.js'
import { type PlacedText, textsOf } from './textsOf.js'
import { thanksTexts } from './thanksTexts.js'

/** Every brace of a text belongs to the name of something the host says. */
export const placeholders: PromptRule = (prompt, { questions, language }) => [
  ...[...questions.flatMap(textsOf), ...thanksTexts(prompt)].flatMap((placed) => textIssues(placed, language)),
  ...linkIssues(prompt),
]

function textIssues({ text, at }: PlacedText, language: string): Issue[] {
  return [...byLanguage(text, language)].flatMap(([tag, words]) => {
    const rest = words.replace(placeholderShape, '')
    const cause = /[{}]/.test(rest) && causes.find(([shape], index) => shape.test(index ? rest : words))
    return cause ? [{ path: typeof text === 'string' ? at : `${at}.${tag}`, problem: cause[1], remedy: cause[2] }] : []
  })
}

const example = 'such as {product} or {product|your order}'

/** What is wrong with braces that belong to no placeholder, in the order in which they are recognised. */
const causes: Array<[shape: RegExp, problem: string, remedy: string]> = [
  [/\{\{|\}\}/, 'has two braces at once', `write one, ${example}`],
  [/\{\s*\}/, 'has braces with nothing in them', `write a name between them, ${example}`],
  [/\{[^{}|]*\|\s*\}/, 'has an empty default', `write words after the line, ${example}, or remove the line`],
  [
    /\{[^{}]*\}/,
    'has braces around something that is no name',
    `use letters, digits and _ . - alone, at most 64, ${example}`,
  ],
  [/\{/, 'has a brace that is never closed', `close it, ${example}, or write another mark: people never see braces`],
  [/^/, 'has a brace that is never opened', `open it, ${example}, or write another mark: people never see braces`],
]

/** An address is no text that is read. */
function linkIssues({ thanks = {} }: Parameters<PromptRule>[0]): Issue[] {
  return Object.entries(thanks).flatMap(([band, own]) => {
    const { link } = Object(own)
    const isPiped = Object.hasOwn(Object(own), 'text') && /[{}]/.test(link?.to)
    const remedy = 'write the whole address; only texts take what your page has said'
    return isPiped ? [{ path: `thanks.${band}.link.to`, problem: 'has a brace', remedy }] : []
  })
}
