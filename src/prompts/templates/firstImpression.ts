import type { Template } from './template.js'

export const firstImpression: Template = {
  about: 'what a landing page makes people feel before they have used anything',
  prompt: {
    id: 'first-impression',
    question: { en: 'How does this page make you feel?', de: 'Wie fühlen Sie sich auf dieser Seite?' },
    followUp: {
      low: { en: 'What were you hoping to see?', de: 'Was hätten Sie gern gesehen?' },
      mid: { en: 'What is the one thing to change?', de: 'Was sollten wir als Erstes ändern?' },
      high: { en: 'What drew you in?', de: 'Was hat Sie angesprochen?' },
    },
    when: { load: '25s' },
    pages: ['/'],
    touchpoint: 'landing',
    area: 'product',
    decides: 'What does this page show first?',
    owner: 'marketing',
  },
  place: {
    touchpoint: 'landing',
    name: { en: 'First impression', de: 'Erster Eindruck' },
    stage: 'before',
    corner: 'marketing',
    people: 'customers',
  },
}
