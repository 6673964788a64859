import { en } from '../locales/en.js'
import { english, everyLocale } from '../locales/everyLocale.js'
import { pickLanguage } from '../prompts/pickLanguage.js'
import { complete } from '../survey/complete.js'
import { type Asked, type ShownQuestion, toConversation } from '../survey/conversation.js'

/** The languages a prompt is shown in, the file's first; the one shown to a person is picked from them. */
export function languagesOf(prompt: Asked, own: string): string[] {
  const texts = ownTexts(prompt)
  const byLanguage = (texts[0] ? texts : [everyLocale]).filter((text) => typeof text !== 'string')
  const isInOwn = !texts[0] || byLanguage.every((text) => Object.hasOwn(Object(text), own))
  const offered = new Set([own, ...byLanguage.flatMap((text) => Object.keys(Object(text)))])
  return [...offered].filter((tag) => (tag === own ? isInOwn : pickShown(prompt, [tag], own) === tag))
}

/** The language a prompt is shown in to somebody who wants these. */
export function pickShown(prompt: Asked, wanted: string[], own: string): string {
  const texts = ownTexts(prompt)
  return pickLanguage(texts[0] ? texts : [everyLocale], wanted, own)
}

/** What a prompt asks, by language: everything its records' fingerprint of the wording is made of. */
export function wordingsOf(prompt: Asked, own: string): Map<string, ShownQuestion[]> {
  return new Map(languagesOf(prompt, own).map((language) => [language, questionsIn(prompt, language)]))
}

function questionsIn(prompt: Asked, language: string): ShownQuestion[] {
  const locale = everyLocale[language.replace(/-.*/, '')] ?? english
  return toConversation(complete(prompt, locale.scales), locale, (text) => String(Object(text)[language] ?? text))
}

/** The texts a prompt brings, as they stand in the file. */
function ownTexts(prompt: Asked): unknown[] {
  const texts: unknown[] = []
  toConversation(prompt, en, (text) => String(texts.push(text)))
  return texts
}
