/** One thing that differs between two versions of a prompt file. */
export interface Change {
  /** Id of the prompt, as it is now; absent where the whole file is meant. */
  prompt?: string
  /** What changed: `added`, `removed`, `renamed`, `wording`, or the name of a key. */
  kind: string
  /** What changed and what it means, as a sentence. */
  text: string
}
