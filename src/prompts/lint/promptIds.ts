import type { FileRule } from './rule.js'

/** Each prompt has an id of its own. */
export const promptIds: FileRule = ({ prompts }) =>
  prompts.flatMap((prompt, index) =>
    prompt && prompts.slice(0, index).some((other) => other?.id === prompt.id)
      ? [{ path: `prompts[${index}].id`, problem: 'given twice', remedy: 'give each prompt its own id' }]
      : [],
  )
