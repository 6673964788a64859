/**
 * Picks the one language a prompt is shown in: the first wanted that all its texts have, else its own.
 *
 * @param texts - The texts of the prompt as they stand in the file; plain ones are in no language but its own.
 * @param wanted - BCP 47 tags, most wanted first; `de-AT` also finds `de`.
 * @param own - The language of the file.
 */
export function pickLanguage(texts: unknown[], wanted: string[], own: string): string {
  const isComplete = (language: string) => texts.every((text) => Object.hasOwn(text as object, language))
  return wanted.flatMap((tag) => [tag, tag.toLowerCase().replace(/-.*/, '')]).find(isComplete) ?? own
}
