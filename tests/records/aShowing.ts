import type { Showing } from '../../src/records/showing.js'

/** A showing as the composition hands it on; `overrides` replace whole fields. */
export function aShowing(overrides: Partial<Showing> = {}): Showing {
  return {
    id: '019aefff-0000-7000-8000-000000000001',
    prompt: 'order-confirmed',
    touchpoint: 'order-confirmed',
    stage: 'during',
    corner: 'commerce',
    area: 'process',
    people: 'customers',
    visit: '019aefff-0000-7000-8000-000000000002',
    step: 3,
    page: 'https://shop.example/checkout/done?order=20261203#top',
    share: 0.25,
    sdk: '0.1.0',
    shownAt: Date.UTC(2026, 11, 3, 10, 15),
    env: { device: 'phone', input: 'touch' },
    language: 'en',
    presented: [{ id: 'rating', scale: 'faces-5', text: 'How was it?', options: [], if: {} }],
    ...overrides,
  }
}
