/** What the wording of a question is judged by in one language; words in lower case. */
export interface Vocabulary {
  /** Joins two things. */
  joining: string[]
  /** Opposites that are asked for in one breath, either way round. */
  poles: Array<[string, string]>
  /** Asks for the good. */
  good: string[]
  /** What the negative of a good word begins with. */
  negations: string[]
}

/** The languages whose wording is judged. */
export const vocabularies: Record<string, Vocabulary> = {
  en: {
    joining: ['and', 'or', '&'],
    poles: [
      ['easy', 'hard'],
      ['easy', 'difficult'],
      ['good', 'bad'],
      ['well', 'badly'],
      ['better', 'worse'],
      ['clear', 'confusing'],
      ['fast', 'slow'],
      ['quick', 'slow'],
      ['friend', 'colleague'], // one group of people
    ],
    good: [
      ...['love', 'loved', 'enjoy', 'enjoyed', 'happy', 'satisfied', 'pleased', 'delighted', 'easy', 'good', 'great'],
      ...['amazing', 'awesome', 'wonderful', 'fantastic', 'excellent', 'perfect', 'brilliant', 'helpful', 'excited'],
    ],
    negations: ['un', 'dis', 'in', 'im'],
  },
  de: {
    joining: ['und', 'oder', 'sowie', '&'],
    poles: [
      ['leicht', 'schwer'],
      ['einfach', 'schwierig'],
      ['einfach', 'kompliziert'],
      ['gut', 'schlecht'],
      ['besser', 'schlechter'],
      ['schnell', 'langsam'],
      ['freunden', 'kollegen'],
    ],
    good: [
      ...['zufrieden', 'glücklich', 'begeistert', 'leicht', 'einfach', 'gut', 'toll', 'super', 'großartig', 'perfekt'],
      ...['hilfreich', 'wunderbar', 'genossen', 'geliebt', 'gefreut'],
    ],
    negations: ['un'],
  },
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'’-]+|&/gu) ?? []
}

/** Whether two words are the ends of one scale. */
export function areOpposites(one: string, other: string, { poles, negations }: Vocabulary): boolean {
  return [
    [one, other],
    [other, one],
  ].some(
    ([first, second]) =>
      poles.some(([a, b]) => a === first && b === second) || negations.some((negation) => negation + first === second),
  )
}
