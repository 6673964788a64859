import type { Template } from './template.js'

export const recommend: Template = {
  about: 'whether customers would speak for you, and what would change their mind',
  prompt: {
    id: 'recommend',
    question: {
      en: 'How likely are you to recommend us to a friend or colleague?',
      de: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
    },
    scale: 'recommend-11',
    followUp: {
      low: { en: 'What could have changed your mind?', de: 'Was hätte Sie umgestimmt?' },
      mid: { en: 'What is missing?', de: 'Was fehlt noch?' },
      high: { en: 'What should we never change?', de: 'Was sollten wir nie ändern?' },
    },
    when: { load: '20s' },
    pages: ['/account*'],
    share: '25%',
    touchpoint: 'relationship',
    area: 'feedback',
    pacing: { afterAnswer: '180d', maxShowings: 2 },
    decides: 'What do we keep, and what do we stop doing?',
    owner: 'marketing',
  },
  place: {
    touchpoint: 'relationship',
    name: { en: 'Being a customer', de: 'Kunde sein' },
    stage: 'after',
    corner: 'marketing',
    people: 'customers',
  },
}
