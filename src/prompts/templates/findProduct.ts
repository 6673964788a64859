import type { Template } from './template.js'

export const findProduct: Template = {
  about: 'whether people find what they came for, and what is in their way',
  prompt: {
    id: 'find-product',
    question: {
      en: 'How easy or hard was it to find what you need?',
      de: 'Wie leicht oder schwer war es, das Richtige zu finden?',
    },
    scale: 'ease-5',
    followUp: {
      low: {
        text: { en: 'What got in the way?', de: 'Was hat Sie aufgehalten?' },
        options: [
          { id: 'search', text: { en: 'The search', de: 'Die Suchfunktion' } },
          { id: 'menu', text: { en: 'The menu', de: 'Das Menü' } },
          { id: 'filters', text: { en: 'The filters', de: 'Die Filter' } },
          { id: 'small-screen', text: { en: 'Too small on my phone', de: 'Zu klein auf dem Handy' } },
          { id: 'not-sold', text: { en: 'You do not sell it', de: 'Sie führen es nicht' } },
        ],
      },
      mid: { en: 'What would have made it quicker?', de: 'Was hätte es schneller gemacht?' },
      high: { en: 'What helped you find it?', de: 'Was hat Ihnen beim Finden geholfen?' },
    },
    when: { event: 'nothing-found' },
    touchpoint: 'catalogue',
    area: 'product',
    decides: 'Which part of search or menu is worked on next?',
    owner: 'product',
  },
  place: {
    touchpoint: 'catalogue',
    name: { en: 'Finding a product', de: 'Ein Produkt finden' },
    stage: 'before',
    corner: 'product',
    people: 'customers',
  },
}
