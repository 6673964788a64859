import type { Issue } from '../../prompts/issue.js'
import { reviewFile } from '../reviewFile.js'
import { doubleBarrelled } from './doubleBarrelled.js'
import { longQuestion } from './longQuestion.js'
import { missingDefault } from './missingDefault.js'
import { missingLanguages } from './missingLanguages.js'
import { neverShown } from './neverShown.js'
import { noLowFollowUp } from './noLowFollowUp.js'
import { noPurpose } from './noPurpose.js'
import { onePoled } from './onePoled.js'
import { otherData } from './otherData.js'
import { otherHand } from './otherHand.js'
import { otherLanguage } from './otherLanguage.js'
import { otherScale } from './otherScale.js'
import type { Circumstances, FileWarning, PromptWarning } from './rule.js'
import { shadowed } from './shadowed.js'
import { starved } from './starved.js'
import { tooFewAnswers } from './tooFewAnswers.js'
import { untold } from './untold.js'

const promptWarnings: PromptWarning[] = [
  ...[neverShown, tooFewAnswers, missingLanguages, otherLanguage, otherHand, missingDefault, otherData],
  ...[longQuestion, doubleBarrelled, onePoled, otherScale, noLowFollowUp, noPurpose],
]
const fileWarnings: FileWarning[] = [shadowed, starved, untold]

/** Finds what works and still is no good idea: the file is right, its answers would be few, late or hard to use. */
export function warningsOf(input: unknown, circumstances: Circumstances): Issue[] {
  const file = reviewFile(input)
  const ofPrompts = file.prompts.flatMap((prompt) =>
    promptWarnings
      .flatMap((rule) => rule(prompt, file, circumstances))
      .map((warning) => ({ ...warning, path: warning.path ? `${prompt.path}.${warning.path}` : prompt.path })),
  )
  const shown = file.prompts.filter((prompt) => !neverShown(prompt, file, circumstances)[0])
  return [...ofPrompts, ...fileWarnings.flatMap((rule) => rule({ ...file, prompts: shown }))]
}
