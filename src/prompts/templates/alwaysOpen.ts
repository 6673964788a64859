import type { Template } from './template.js'

export const alwaysOpen: Template = {
  about: 'whatever people want to tell you, whenever they want: behind the Feedback button',
  prompt: {
    id: 'always-open',
    question: { en: 'How do you feel right now?', de: 'Wie geht es Ihnen gerade?' },
    followUp: {
      low: { en: 'What got in your way?', de: 'Was stand Ihnen im Weg?' },
      mid: { en: 'What is the one thing to change?', de: 'Was sollten wir als Erstes ändern?' },
      high: { en: 'What worked well?', de: 'Was war gut?' },
    },
    where: 'launcher',
    area: 'feedback',
    decides: 'What do we look at this week?',
    owner: 'service',
  },
}
