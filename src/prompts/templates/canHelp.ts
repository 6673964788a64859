import type { Template } from './template.js'

export const canHelp: Template = {
  about: 'whether your own people can help customers, and what keeps them from it',
  prompt: {
    id: 'can-help',
    question: {
      en: 'How easy or hard was it to help customers today?',
      de: 'Wie leicht oder schwer war es heute, Kunden zu helfen?',
    },
    scale: 'ease-5',
    followUp: {
      low: {
        text: { en: 'What got in the way?', de: 'Was hat Sie aufgehalten?' },
        options: [
          { id: 'tools', text: { en: 'The tools', de: 'Die Werkzeuge' } },
          { id: 'rules', text: { en: 'The rules', de: 'Die Vorgaben' } },
          { id: 'knowledge', text: { en: 'Not knowing the answer', de: 'Fehlendes Wissen' } },
          { id: 'time', text: { en: 'Too little time', de: 'Zu wenig Zeit' } },
        ],
      },
      mid: { en: 'What would make helping easier?', de: 'Was würde das Helfen erleichtern?' },
      high: { en: 'What made it possible?', de: 'Was hat es möglich gemacht?' },
    },
    when: { event: 'tenth-case-closed' },
    touchpoint: 'helping-customers',
    area: 'process',
    decides: 'Which tool or rule do we change for the team?',
    owner: 'head of service',
  },
  place: {
    touchpoint: 'helping-customers',
    name: { en: 'Helping customers', de: 'Kunden helfen' },
    stage: 'during',
    corner: 'service',
    people: 'employees',
  },
}
