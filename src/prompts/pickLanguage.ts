import type { NormalPrompt } from './normalPrompt.js'

/**
 * Picks the one language a prompt is shown in: the first wanted that all its texts have, else the file's. A prompt of
 * standard texts alone is had in every language moodpoint speaks.
 *
 * @param wanted - BCP 47 tags, most wanted first; `de-AT` also finds `de`.
 * @param spoken - Languages of moodpoint's own texts.
 */
export function pickLanguage(prompt: NormalPrompt, wanted: string[], fallback: string, spoken: string[]): string {
  const texts = prompt.questions.flatMap(({ texts, options }) => [texts, ...options.map((option) => option.texts)])
  const own = texts.filter((text) => typeof text !== 'string')
  const isComplete = (language: string) =>
    own.length ? own.every((text) => language in text) : spoken.includes(language)
  const candidates = wanted.flatMap((tag) => [tag, tag.split('-')[0] ?? tag])
  return candidates.find(isComplete) ?? fallback
}
