/**
 * Picks the one language a prompt is shown in: the first wanted that all its texts have, else the file's. A prompt of
 * standard texts alone is had in every language moodpoint speaks.
 *
 * @param texts - The texts of the prompt as they stand in the file.
 * @param wanted - BCP 47 tags, most wanted first; `de-AT` also finds `de`.
 * @param own - The language of the file.
 * @param spoken - Languages of moodpoint's own texts.
 */
export function pickLanguage(texts: unknown[], wanted: string[], own: string, spoken: string[]): string {
  const offered = texts.map((text) => (typeof text === 'object' && text ? Object.keys(text) : [own]))
  const isComplete = (language: string) => (offered[0] ? offered : [spoken]).every((one) => one.includes(language))
  return wanted.flatMap((tag) => [tag, tag.toLowerCase().replace(/-.*/, '')]).find(isComplete) ?? own
}
