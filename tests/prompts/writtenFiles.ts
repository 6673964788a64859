/** The least prompt. */
export const good = { id: 'mood', question: 'How was it?' }

/** Files of one prompt, as people write them: short form and long. */
export const withPrompt = (overrides: object) => ({ prompts: [{ ...good, ...overrides }] })
export const longForm = (questions: object[], overrides = {}) => ({
  prompts: [{ id: 'long', questions, ...overrides }],
})

/** What it is, the file, and of its one issue the path and what the remedy says. */
export type BrokenFile = [name: string, file: unknown, path: string, remedy: RegExp]
