/*
 * The chunk that asks: the survey in the prompt UI, with English. Loaded at the first showing; it shares no module
 * with the engine at run time, so what it needs of the engine is handed in.
 */
import { en } from './locales/en.js'
import type { Messages } from './locales/messages.js'
import type { Clock, Stop } from './platform/clock.js'
import type { NormalFile, NormalPrompt } from './prompts/normalPrompt.js'
import { pickLanguage } from './prompts/pickLanguage.js'
import type { Answer } from './records/types.js'
import { answersOf, textsOf } from './survey/answers.js'
import { type ShownQuestion, toConversation } from './survey/conversation.js'
import { beginSurvey, type Phase, type SurveyEvent, step } from './survey/survey.js'
import { inputs } from './ui/inputs.js'
import { openLauncher } from './ui/openLauncher.js'
import { openPrompt } from './ui/openPrompt.js'

/** Languages other than English, each a chunk of its own. */
const locales: Record<string, () => Promise<Messages>> = {
  de: async () => (await import('./locales/de.js')).de,
}

/** How long the thanks for a sent answer stay, unless the person is at it. */
const thanksMs = 8000

/** The conversation as it stands, told after every step. */
export interface Progress {
  phase: Phase
  /** Answers so far; with comments only from Send on. */
  answers: Answer[]
  texts: Record<string, string>
}

/** What the engine hands in. */
export interface AskOptions {
  document: Document
  clock: Clock
  file: NormalFile
  /** BCP 47 tags, most wanted first. */
  languages: string[]
  hasEndpoint: boolean
}

/** A prompt made ready in one language. */
export interface Ready {
  language: string
  /** Every text, scale and option that may be shown. */
  presented: unknown
  open(order: OpenOrder): Asking
}

/** How a prompt made ready is opened. */
export interface OpenOrder {
  /** Set when an opener was pressed: modal, takes the focus and gives it back. */
  isModal: boolean
  /** Texts typed earlier and not sent. */
  unsent: Record<string, string>
  onProgress(progress: Progress): void
}

/** A prompt on the page. */
export interface Asking {
  /** Tells the person what became of the answer. */
  tell(outcome: 'sent' | 'saved' | 'parked' | 'refused'): void
  /** Closes the prompt as the person would. */
  close(): void
  /** Takes the prompt off the page without a word. */
  remove: Stop
}

/** The asking half of the line. */
export interface Ask {
  /** Makes a prompt ready: picks the language, loads its texts. Rejects when the prompt cannot be drawn. */
  makeReady(prompt: NormalPrompt): Promise<Ready>
  /** Puts the launcher on the page, in the visitor's language. */
  offerLauncher(onOpen: () => void): Promise<Stop>
}

/** Wires survey, locales and UI. */
export function createAsk(options: AskOptions): Ask {
  const { document, languages, file } = options
  const spoken = ['en', ...Object.keys(locales)]
  const messagesIn = async (language: string) => (await locales[language.split('-')[0] ?? '']?.()) ?? en
  return {
    async makeReady(prompt) {
      const texts: unknown[] = []
      toConversation(prompt, en, (text) => String(texts.push(text)))
      const language = pickLanguage(texts, languages, file.language, spoken)
      const messages = await messagesIn(language)
      const questions = toConversation(prompt, messages, (text) => textIn(text, language))
      const foreign = questions.find(({ scale }) => !inputs[scale])
      if (foreign) throw new TypeError(`no scale ${foreign.scale}`)
      return {
        language,
        presented: questions,
        open: (order) => open(order, { ...options, language, messages, questions }),
      }
    },
    async offerLauncher(onOpen) {
      const language = languages.find((tag) => spoken.includes(tag.split('-')[0] ?? '')) ?? 'en'
      const { launcher } = await messagesIn(language)
      return openLauncher(document, { language, look: file.look, label: launcher, onOpen })
    },
  }
}

/** Texts by language, or one in the language of the file. */
function textIn(text: unknown, language: string): string {
  const own = typeof text === 'object' ? (text as Record<string, unknown>)[language] : text
  if (typeof own !== 'string') throw new TypeError('no text')
  return own
}

/** A conversation in one language. */
interface Opening extends AskOptions {
  language: string
  messages: Messages
  questions: ShownQuestion[]
}

function open({ isModal, unsent, onProgress }: OpenOrder, opening: Opening): Asking {
  const { document, clock, file, questions } = opening
  let survey = beginSurvey(unsent)
  let hasSent = false
  let stopTimer: Stop = () => {}

  const dispatch = (event: SurveyEvent) => {
    const next = step(survey, event)
    if (next === survey) return
    survey = next
    const { phase } = survey
    hasSent = phase !== 'refused' && (hasSent || phase === 'sending')
    if (phase !== 'closed') view.draw(survey) // closed, it stays as it is until it is removed, and keeps its focus
    if (phase === 'sent' && !isModal) closeSoon()
    onProgress({ phase, answers: answersOf(questions, survey, hasSent), texts: textsOf(survey) })
  }
  const close = () => dispatch({ type: 'close' })
  const closeSoon = () => {
    stopTimer()
    stopTimer = clock.after(thanksMs, () => (view.isAttended() ? closeSoon() : close()))
  }
  const view = openPrompt(document, { ...opening, look: file.look, unsent, isModal, dispatch })
  view.draw(survey)
  return {
    tell: (type) => dispatch({ type }),
    close,
    remove() {
      survey = { ...survey, phase: 'closed' } // what is told later comes too late
      stopTimer()
      view.remove()
    },
  }
}
