/** One thing wrong with a prompt file. */
export interface Issue {
  /** Where, such as `prompts[2].when.load`; empty for the file as a whole. */
  path: string
  problem: string
  /** What to do about it. */
  remedy: string
}
