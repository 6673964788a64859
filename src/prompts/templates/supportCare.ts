import type { Template } from './template.js'

export const supportCare: Template = {
  about: 'how people were treated when they needed help, once the case is closed',
  prompt: {
    id: 'support-care',
    question: { en: 'How did our team make you feel?', de: 'Wie haben Sie sich bei unserem Team gefühlt?' },
    followUp: {
      low: { en: 'What happened?', de: 'Was ist passiert?' },
      mid: { en: 'What should we have done?', de: 'Was hätten wir tun sollen?' },
      high: { en: 'Whom should we thank?', de: 'Wem sollen wir danken?' },
    },
    when: { event: 'case-closed' },
    touchpoint: 'case-closed',
    area: 'people',
    decides: 'What does the team train next?',
    owner: 'support',
  },
  place: {
    touchpoint: 'case-closed',
    name: { en: 'Support case closed', de: 'Anliegen abgeschlossen' },
    stage: 'after',
    corner: 'service',
    people: 'customers',
  },
}
