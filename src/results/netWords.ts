import { type Estimate, estimateNet } from './index.js'

/**
 * Net emotion of feeling words: the share of people whose words are rather pleasant less the share of those whose words are
 * rather not, −100 to 100, with an adjusted Wald interval (Rocks, 2016). Who picked no word has skipped.
 *
 * @param picks - Ids of the words each person picked.
 * @param valence - Above 0 for pleasant words, below 0 for unpleasant ones; words it does not have count 0.
 */
export function netWords(picks: Iterable<readonly string[]>, valence: Readonly<Record<string, number>>): Estimate {
  const valenceOf = (word: string) => (Object.hasOwn(valence, word) ? (valence[word] ?? 0) : 0)
  const sums = [...picks]
    .filter(({ length }) => length > 0)
    .map((words) => words.reduce((sum, word) => sum + valenceOf(word), 0))
  const countOf = (side: number) => sums.filter((sum) => Math.sign(sum) === side).length
  return estimateNet(countOf(1), countOf(-1), sums.length)
}
