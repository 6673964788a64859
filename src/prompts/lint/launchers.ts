import { isRare } from '../isRare.js'
import { neededData } from '../neededData.js'
import type { Prompt } from '../types.js'
import type { FileRule } from './rule.js'

/** The launcher asks the first prompt that fits: one that always fits comes last. It leads to its own prompts anyway. */
export const launchers: FileRule = (file) => [...hidden(file), ...needless(file)]

const needless: FileRule = ({ prompts }) =>
  prompts.flatMap((prompt, index) =>
    prompt?.dismissed && isLauncher(prompt)
      ? [
          {
            path: `prompts[${index}].dismissed`,
            problem: 'the launcher opens this prompt anyway',
            remedy: 'leave it out',
          },
        ]
      : [],
  )

const hidden: FileRule = ({ prompts }) => {
  const first = prompts.findIndex((prompt) => prompt && isLauncher(prompt) && alwaysFits(prompt))
  return prompts.flatMap((prompt, index) =>
    prompt && isLauncher(prompt) && first >= 0 && index > first
      ? [
          {
            path: `prompts[${index}].where`,
            problem: `the launcher always asks "${prompts[first]?.id}", which comes before and has no "pages"`,
            remedy: 'move it up, or give the other one "pages"',
          },
        ]
      : [],
  )
}

const isLauncher = ({ where }: Prompt) => where === 'launcher'
const alwaysFits = (prompt: Prompt) =>
  !prompt.pages && !isRare(prompt) && !neededData(prompt)[0] && Number.parseFloat(prompt.share ?? '100%') === 100
