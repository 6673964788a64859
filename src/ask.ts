/* What asks: the survey in the prompt UI, with English. */
import { en } from './locales/en.js'
import type { Messages } from './locales/messages.js'
import type { Clock, Stop } from './platform/clock.js'
import type { NormalFile, NormalPrompt } from './prompts/normalPrompt.js'
import { pickLanguage } from './prompts/pickLanguage.js'
import type { Answer } from './records/types.js'
import { answersOf, textsOf } from './survey/answers.js'
import { type ShownQuestion, toConversation } from './survey/conversation.js'
import { type AllGiven, beginSurvey, type Phase, step } from './survey/survey.js'
import type { Launcher } from './ui/drawLauncher.js'
import type { Dress } from './ui/dress.js'
import { type Kit, kitOf } from './ui/kitOf.js'
import { type Mounted, mount } from './ui/mount.js'
import { openPrompt, type Place } from './ui/openPrompt.js'
import type { PromptOptions } from './ui/Prompt.js'
import { thanksOf } from './ui/thanksOf.js'

/** The languages moodpoint speaks; all but English are chunks of their own. */
const locales = { en, ar: 1, de: 1, es: 1, fr: 1, he: 1, it: 1, ja: 1, ko: 1, nl: 1, pl: 1, pt: 1, zh: 1 }

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
  /** Gives what is drawn the look of the file, where it names any. */
  dress?: Dress | undefined
  /** Fetches the chunk of shapes; resolves with nothing where it cannot be had. */
  shapes(): Promise<typeof import('./shapes.js') | undefined>
  /** BCP 47 tags, most wanted first. */
  languages: string[]
  /** The message that says what saved means here. */
  saved: 'saved' | 'local' | 'tab'
  /** Puts what the host has said into a text; left out where no text names any of it. Throws where that is missing. */
  fill?: ((text: string, prompt: NormalPrompt) => string) | undefined
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
  /** To be called where the prompt has gone with the part of the page it stood in. */
  leave: Stop
  /** Where it stands in the page; left out, it floats. */
  place?: Place | undefined
}

/** A prompt on the page. */
export interface Asking {
  /** Tells the person what became of the answer; `closed` closes the prompt as the person would. */
  tell(outcome: 'sent' | 'saved' | 'parked' | 'refused' | 'closed'): void
  /** Takes the prompt off the page without a word. */
  remove: Stop
}

/** The asking half of the line. */
export interface Ask {
  /** Makes a prompt ready: picks the language, loads its texts. Rejects when the prompt cannot be drawn. */
  makeReady(prompt: NormalPrompt): Promise<Ready>
  /** Makes what the launcher is drawn in, in the visitor's language. */
  mountLauncher(): Promise<Launcher>
}

/** Wires survey, locales and UI. */
export function createAsk(options: AskOptions): Ask {
  const { document, languages, file, saved, fill, dress } = options
  const messagesIn = async (language: string) => {
    const messages = (!/^en/.test(language) && (await (await import('./locales/others.js')).messagesIn(language))) || en
    return { ...messages, saved: messages[saved] }
  }
  const mountLauncher = async () => {
    const language = pickLanguage([locales], languages, 'en')
    const { launcher } = await messagesIn(language)
    return { root: mount(document, language, dress), label: launcher }
  }
  return {
    async makeReady(prompt) {
      const texts: unknown[] = []
      const collect = (text: unknown) => String(texts.push(text))
      const probe = toConversation(prompt, en, collect)
      await thanksOf(prompt, collect)
      const language = pickLanguage(texts[0] ? texts : [locales], languages, file.language)
      const messages = await messagesIn(language)
      const kit = await kitOf(probe, messages)
      const whole = kit.complete?.(prompt) ?? prompt
      const localise = (text: unknown) => textIn(text, language)
      const filled = fill ? (text: unknown) => fill(localise(text), prompt) : localise
      const asked = toConversation(whole, messages, localise)
      const questions = fill ? toConversation(whole, messages, filled) : asked
      const thanks = (await thanksOf(prompt, filled))?.(questions)
      return {
        language,
        presented: asked,
        open: (order) =>
          open({
            ...options,
            ...order,
            ...kit,
            language,
            messages,
            asked,
            questions,
            thanks,
            mountLauncher,
          }),
      }
    },
    mountLauncher,
  }
}

/** Texts by language, or one in the language of the file. */
function textIn(text: unknown, language: string): string {
  const own = (text as Record<string, unknown>)[language] ?? text
  if (typeof own !== 'string') throw new TypeError('no text')
  return own
}

/** A conversation in one language, about to begin. */
interface Opening extends AskOptions, OpenOrder, Kit, Pick<Ask, 'mountLauncher'> {
  language: string
  messages: Messages
  /** The questions as the file has them: what records hold. */
  asked: ShownQuestion[]
  /** The same with what the host has said: what is seen. */
  questions: ShownQuestion[]
  thanks: PromptOptions['thanks']
}

/**
 * Fetches what keeps the focus of the page in sight, and the prompt itself, once there is anything to do for it: somebody
 * gets about in the page by keyboard, or writes there, a keyboard came up on the screen, or the file has a look.
 */
function standAsideLater(root: Mounted, opening: Opening, life: AbortController): void {
  const { document, dress, shapes } = opening
  let isOn = false
  const load = () => {
    if (!isOn) void shapes().then((own) => own?.standAside(root, opening, life.signal))
    isOn = true
  }
  const heed = () => void ((dress || document.querySelector(':focus-visible')) && load())
  document.addEventListener('focusin', heed, life)
  visualViewport?.addEventListener('resize', load, life)
  heed()
}

function open(opening: Opening): Asking {
  const { document, language, asked, onProgress, leave, place } = opening
  const life = new AbortController()
  let survey = beginSurvey(opening.unsent)
  let hasSent = false

  const go = (phase: Phase, given?: AllGiven) => {
    const next = step(survey, phase, given)
    if (next === survey) return
    survey = next
    hasSent = phase === 'sending' || (hasSent && phase !== 'refused')
    if (phase !== 'closed') view.draw(survey) // closed, it stays as it is until it is removed, and keeps its focus
    onProgress({ phase, answers: answersOf(asked, survey, hasSent), texts: textsOf(survey) })
  }
  const root = mount(document, language, opening.dress, opening.styles)
  if (place) root.appear = () => place.put(root.host, leave)
  standAsideLater(root, opening, life)
  const view = openPrompt(root, opening, survey, go)
  return {
    tell: go,
    remove() {
      life.abort()
      survey = step(survey, 'closed') // what is told later comes too late
      place?.clear()
      view.remove()
    },
  }
}
