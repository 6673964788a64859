import type { Template } from './template.js'

export const checkoutEffort: Template = {
  about: 'how checking out went, and which step got in the way',
  prompt: {
    id: 'checkout-effort',
    question: {
      en: 'How easy or hard was checking out?',
      de: 'Wie leicht oder schwer war das Bestellen?',
    },
    scale: 'ease-5',
    followUp: {
      low: {
        text: { en: 'What got in the way?', de: 'Was hat Sie aufgehalten?' },
        options: [
          { id: 'too-many-steps', text: { en: 'Too many steps', de: 'Zu viele Schritte' } },
          { id: 'sign-up', text: { en: 'Having to sign up', de: 'Die Anmeldung' } },
          { id: 'payment', text: { en: 'Ways to pay', de: 'Die Zahlungsarten' } },
          { id: 'delivery', text: { en: 'Delivery', de: 'Die Lieferung' } },
          { id: 'cost', text: { en: 'Extra cost', de: 'Zusätzliche Kosten' } },
        ],
      },
      mid: { en: 'What is the one thing to change?', de: 'Was sollten wir als Erstes ändern?' },
      high: { en: 'What worked well?', de: 'Was lief gut?' },
    },
    when: { event: 'order-placed' },
    touchpoint: 'order-confirmed',
    area: 'process',
    decides: 'Which step of the checkout is taken out next?',
    owner: 'checkout team',
  },
  place: {
    touchpoint: 'order-confirmed',
    name: { en: 'Order confirmed', de: 'Bestellung bestätigt' },
    stage: 'during',
    corner: 'commerce',
    people: 'customers',
  },
}
