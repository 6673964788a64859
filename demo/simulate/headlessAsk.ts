import type { Ask, OpenOrder } from '../../src/ask.js'
import { en } from '../../src/locales/en.js'
import { enScales } from '../../src/locales/enScales.js'
import { messagesIn } from '../../src/locales/others.js'
import type { Clock } from '../../src/platform/clock.js'
import type { NormalPrompt } from '../../src/prompts/normalPrompt.js'
import { pickLanguage } from '../../src/prompts/pickLanguage.js'
import { answersOf, askedQuestions, textsOf } from '../../src/survey/answers.js'
import { complete } from '../../src/survey/complete.js'
import { type ShownQuestion, toConversation } from '../../src/survey/conversation.js'
import { type AllGiven, beginSurvey, type Phase, type Survey, step } from '../../src/survey/survey.js'

/** One move of a person in a prompt, so long after the one before. */
export interface Move {
  afterMs: number
  phase: 'chosen' | 'sending' | 'closed'
  given?: AllGiven
}

/** What a person does next; nothing where they leave it as it is. */
export type NextMove = (prompt: NormalPrompt, asked: ShownQuestion[], survey: Survey) => Move | undefined

/** What the real one is made with, but for the page it draws on. */
export interface HeadlessOptions {
  clock: Clock
  languages: string[]
  language: string
  /** Told of the first thing chosen in a prompt, as an element tells it that somebody types in it. */
  onUse(): void
  nextMove: NextMove
}

/** Asks as `createAsk` does, by the same survey and with the same texts; in place of a card there is somebody who answers. */
export function headlessAsk(options: HeadlessOptions): Ask {
  return {
    async makeReady(prompt) {
      const texts: unknown[] = []
      toConversation(prompt, en, (text) => String(texts.push(text)))
      const language = pickLanguage(texts, options.languages, options.language)
      const messages = (/^en/.test(language) ? undefined : await messagesIn(language)) ?? { ...en, scales: enScales }
      const localise = (text: unknown) => {
        const own = (text as Record<string, unknown>)[language] ?? text
        if (typeof own !== 'string') throw new TypeError('no text')
        return own
      }
      const questions = toConversation(complete(prompt, messages.scales), messages, localise)
      return { language, presented: questions, open: (order) => converse(prompt, questions, order, options) }
    },
    mountLauncher: () => Promise.reject(new TypeError('there is nothing to press a launcher with')),
  }
}

function converse(
  prompt: NormalPrompt,
  questions: ShownQuestion[],
  { unsent, onProgress }: OpenOrder,
  { clock, nextMove, onUse }: HeadlessOptions,
) {
  let survey = beginSurvey(unsent)
  let hasSent = false
  let stop = () => {}
  const go = (phase: Phase, given?: AllGiven) => {
    const next = step(survey, phase, given)
    if (next === survey) return
    if (phase === 'chosen' && survey.phase === 'invited') onUse()
    survey = next
    hasSent ||= phase === 'sending'
    onProgress({ phase, answers: answersOf(questions, survey, hasSent), texts: textsOf(survey) })
    think()
  }
  const think = () => {
    stop()
    const move = nextMove(prompt, askedQuestions(questions, survey), survey)
    if (move) stop = clock.after(move.afterMs, () => go(move.phase, move.given))
  }
  think()
  return {
    tell: go,
    remove() {
      stop()
      survey = step(survey, 'closed')
    },
  }
}
