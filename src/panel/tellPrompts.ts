import { tellTriggers } from '../explain/tellTriggers.js'
import { type Reason, tellVerdict } from '../explain/tellVerdict.js'
import { tellWhere } from '../explain/tellWhere.js'
import type { NormalPrompt } from '../prompts/normalPrompt.js'
import type { Verdict } from '../targeting/verdict.js'
import { questionIn } from './questionIn.js'

/** What becomes of a prompt here and now: it is open, asks by itself, stands behind the launcher, or does neither. */
export type Standing = 'asking' | 'asks' | 'offered' | 'silent'

/** One prompt in plain English. */
export interface PromptTelling {
  id: string
  question: string
  standing: Standing
  /** When it asks: a sentence. */
  when: string
  /** What the gates found, those that stop it first. */
  reasons: Reason[]
}

/**
 * Says of every prompt what becomes of it.
 *
 * @param wanted - Languages of the visitor, most wanted first.
 * @param open - The prompt that stands on the page; what stops it from asking once more is no news then.
 */
export function tellPrompts(
  prompts: NormalPrompt[],
  verdicts: Verdict[],
  wanted: string[],
  open?: string,
): PromptTelling[] {
  const first = prompts.find((prompt, index) => isOffered(prompt, verdicts[index]))
  return prompts.flatMap((prompt, index) => {
    const verdict = verdicts[index]
    if (!verdict) return []
    const told = tellPrompt(prompt, verdict, wanted, first)
    return prompt.id === open
      ? [{ ...told, standing: 'asking', reasons: told.reasons.filter(({ pass }) => pass) }]
      : [told]
  })
}

/** The launcher asks the first that only pacing holds back. */
function isOffered({ where }: NormalPrompt, verdict: Verdict | undefined): boolean {
  return where === 'launcher' && !!verdict?.gates.every(({ gate, pass }) => pass || gate === 'pacing')
}

/** A bad moment passes: the prompt waits for that. */
function asks({ gates }: Verdict): boolean {
  return gates.every(({ gate, pass }) => pass || gate === 'moment')
}

function tellPrompt(
  prompt: NormalPrompt,
  verdict: Verdict,
  wanted: string[],
  first: NormalPrompt | undefined,
): PromptTelling {
  const { reasons } = tellVerdict(verdict)
  const isHidden = isOffered(prompt, verdict) && first !== prompt
  const told = reasons
    .map((reason) => (isHidden && !reason.pass ? hiddenBehind(first?.id, reason) : reason))
    .filter(({ code }) => first !== prompt || code !== 'waits-for-person') // its "when" says so
  return {
    id: prompt.id,
    question: questionIn(prompt, wanted),
    standing: asks(verdict) ? 'asks' : first === prompt ? 'offered' : 'silent',
    when: tellMoment(prompt),
    reasons: [...told.filter(({ pass }) => !pass), ...told.filter(({ pass }) => pass)],
  }
}

function tellMoment(prompt: NormalPrompt): string {
  if (prompt.where === 'launcher') return 'Waits behind the Feedback button, for the person to open it.'
  const place = tellWhere(prompt)
  const when = tellTriggers(prompt.when)
  return place ? `Stands ${place}, ${when}; it counts as asked once it is seen.` : `Asks ${when}.`
}

function hiddenBehind(id: string | undefined, reason: Reason): Reason {
  return {
    ...reason,
    why: `The Feedback button asks "${id}", which stands before it in the file.`,
    remedy: 'Move it up in the file, or give the two different "pages".',
  }
}
