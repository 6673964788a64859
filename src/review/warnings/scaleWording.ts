import type { ScaleId } from '../../prompts/types.js'

/** How a question has to be put so that the points of its scale answer it. */
export interface ScaleWording {
  /** What its points answer. */
  answers: string
  /** How it may be asked. */
  example: string
  /** What a question that asks for it has in it, by language. */
  asks: Record<string, RegExp>
}

/** The scales whose points say what they measure; faces and stars go with any question. */
export const scaleWordings: Partial<Record<ScaleId, ScaleWording>> = {
  'ease-5': {
    answers: 'how easy or hard something was',
    example: 'How easy or hard was …?',
    asks: {
      en: /eas(y|ier|ily)|hard|difficult|simple|effort/i,
      de: /leicht|schwer|einfach|schwierig|aufw[aä]nd|mühe/i,
    },
  },
  'expect-5': {
    answers: 'how something compares with what was expected',
    example: 'Was … what you expected?',
    asks: { en: /expect|promis|hope/i, de: /erwart|verspr[oe]ch|erhofft/i },
  },
  'csat-5': {
    answers: 'how satisfied somebody is',
    example: 'How satisfied or dissatisfied are you with …?',
    asks: { en: /satisf/i, de: /zufrieden/i },
  },
  'confident-5': {
    answers: 'how confident somebody is',
    example: 'How confident do you feel with …?',
    asks: { en: /confiden|\bsure\b/i, de: /sicher|zutrauen|traust|trauen/i },
  },
  thumbs: {
    answers: 'no or yes',
    example: 'Did this page help?',
    asks: {
      en: /^(?!(how|what|why|which|when|where|who)\b)/i,
      de: /^(?!(wie|was|warum|welche\w*|wann|wo|wer|wem|wen)\b)/i,
    },
  },
  'recommend-11': {
    answers: 'how likely a recommendation is',
    example: 'How likely are you to recommend us to a friend or colleague?',
    asks: { en: /recommend/i, de: /empf[eioa]hl/i },
  },
}
