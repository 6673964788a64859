import { h } from 'preact'
import type { Prompt } from '../prompts/types.js'
import { keyOf } from '../survey/answers.js'
import type { Localise, ShownQuestion } from '../survey/conversation.js'
import type { DrawThanks } from './toThanks.js'

/** Reads the thanks a prompt brings, where it brings any; their chunk is fetched then. */
export async function thanksOf(
  { thanks }: Pick<Prompt, 'thanks'>,
  localise: Localise,
): Promise<((questions: ShownQuestion[]) => DrawThanks) | undefined> {
  return thanks && (await import('./toThanks.js')).toThanks(thanks, localise, { h, keyOf })
}
