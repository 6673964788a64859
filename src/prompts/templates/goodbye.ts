import type { Template } from './template.js'

export const goodbye: Template = {
  about: 'why people leave, and what could have changed it',
  prompt: {
    id: 'goodbye',
    questions: [
      {
        id: 'reason',
        text: { en: 'What made you decide to leave?', de: 'Warum verlassen Sie uns?' },
        scale: 'choice',
        pick: 'one',
        other: true,
        options: [
          { id: 'price', text: { en: 'The price', de: 'Der Preis' } },
          { id: 'not-used', text: { en: 'I did not use it enough', de: 'Ich habe es zu wenig genutzt' } },
          { id: 'missing', text: { en: 'Something was missing', de: 'Mir hat etwas gefehlt' } },
          { id: 'trouble', text: { en: 'It did not work well', de: 'Es hat nicht gut funktioniert' } },
          { id: 'service', text: { en: 'How I was treated', de: 'Wie ich behandelt wurde' } },
          { id: 'no-need', text: { en: 'I need it no more', de: 'Ich brauche es nicht mehr' } },
        ],
      },
      {
        id: 'change',
        text: { en: 'What could have changed it?', de: 'Was hätte es ändern können?' },
        scale: 'comment',
      },
    ],
    when: { event: 'cancelled' },
    touchpoint: 'goodbye',
    area: 'feedback',
    decides: 'Which reason to leave do we remove first?',
    owner: 'service',
  },
  place: {
    touchpoint: 'goodbye',
    name: { en: 'Goodbye', de: 'Abschied' },
    stage: 'after',
    corner: 'service',
    people: 'customers',
  },
}
