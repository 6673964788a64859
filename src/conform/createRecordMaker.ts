import type { Answer } from '../records/types.js'
import type { Kit } from './check.js'

/** The prompt every record of a conformance test names, so that its records are found and deleted. */
export const promptId = 'moodpoint-conform'

/** Makes records as the widget does, marked as synthetic. */
export function createRecordMaker(uuid: () => string, now: () => number): Kit['record'] {
  return (overrides = {}) => {
    const answeredAt = now()
    return {
      v: 1,
      id: uuid(),
      kind: 'response',
      prompt: promptId,
      wording: 'conform',
      touchpoint: promptId,
      stage: null,
      corner: null,
      area: null,
      people: null,
      answers: [aComment('A record of npx moodpoint conform. Delete it.')],
      ending: 'sent',
      shownAt: new Date(answeredAt - 5000).toISOString(),
      answeredAt: new Date(answeredAt).toISOString(),
      seconds: 5,
      visit: null,
      step: null,
      page: 'https://conform.invalid/',
      env: { device: 'desktop', input: 'mouse', online: true, language: 'en' },
      share: 1,
      sdk: 'conform',
      synthetic: true,
      ...overrides,
    }
  }
}

/** A comment; `question` tells several in one record apart. */
export function aComment(comment: string, question = 'comment'): Answer {
  return { question, scale: 'comment', text: 'What is this?', comment }
}
