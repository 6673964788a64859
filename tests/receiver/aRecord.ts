import type { Answer, ResponseRecord } from '../../src/records/types.js'

/** A rating a person might give. */
export const rating: Answer = {
  question: 'rating',
  scale: 'ease-5',
  value: 2,
  band: 'low',
  text: 'How easy or hard was checking out?',
}

/** An answer in somebody's own words. */
export function aComment(comment: string): Answer {
  return { question: 'because', scale: 'comment', about: 'pain', comment, text: 'What got in the way?' }
}

/** A valid response with an id of its own; `overrides` replace whole fields. */
export function aRecord(overrides: Partial<ResponseRecord> = {}): ResponseRecord {
  return {
    v: 1,
    id: crypto.randomUUID(),
    kind: 'response',
    prompt: 'checkout-effort',
    wording: 'k3f9c2',
    touchpoint: 'order-confirmed',
    stage: 'during',
    corner: 'commerce',
    area: 'process',
    people: 'customers',
    answers: [rating, aComment('Too many steps')],
    ending: 'sent',
    shownAt: '2026-12-03T10:15:00.123Z',
    answeredAt: '2026-12-03T10:15:06.323Z',
    seconds: 6.2,
    visit: '0b6ff0a2-6b0f-4c3c-9d57-3f2a8d3f1a11',
    step: 3,
    page: 'https://shop.example/checkout/done',
    env: { device: 'phone', input: 'touch', online: false, language: 'en' },
    share: 0.25,
    sdk: '1.0.0',
    ...overrides,
  }
}
