import type { Template } from './template.js'

export const answerFound: Template = {
  about: 'whether chat or help answered the question, and which one is still open',
  prompt: {
    id: 'answer-found',
    question: {
      en: 'How happy or unhappy are you with our answer?',
      de: 'Wie zufrieden oder unzufrieden sind Sie mit unserer Antwort?',
    },
    followUp: {
      low: { en: 'Which question is still open?', de: 'Welche Frage ist noch offen?' },
      mid: { en: 'What was missing?', de: 'Was hat gefehlt?' },
      high: { en: 'What helped most?', de: 'Was hat am meisten geholfen?' },
    },
    when: { event: 'chat-closed' },
    touchpoint: 'chat-closed',
    area: 'people',
    decides: 'Which answers are written down next?',
    owner: 'service',
  },
  place: {
    touchpoint: 'chat-closed',
    name: { en: 'Chat closed', de: 'Chat beendet' },
    stage: 'during',
    corner: 'service',
    people: 'customers',
  },
}
