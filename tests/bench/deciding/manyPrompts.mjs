// @ts-check

/**
 * As many prompts, each of which names several things to compare; none of them ever opens. None names a time zone: for
 * the first one on a page the browser's `Intl` takes 15 ms to begin (60 ms slowed down), however many there are.
 * @param {number} count
 */
export function manyPrompts(count) {
  return { language: 'en', prompts: Array.from({ length: count }, (_, index) => promptOf(index)) }
}

/** @param {number} index */
const promptOf = (index) => ({
  id: `prompt-${index}`,
  question: 'How was it?',
  when: [{ load: '24d' }, { event: 'never' }],
  pages: [`/shop/${index}*`, '!/shop/*/gift', '/deciding*'],
  share: `${50 + (index % 50)}%`,
  touchpoint: `place-${index % 9}`,
  ...(index % 2 && { who: { devices: ['desktop'], languages: ['en', 'de'], traits: { plan: ['pro', 'team*'] } } }),
  ...(index % 4 === 1 && {
    from: '2026-01-01',
    weekdays: ['mon', 'wed', 'fri'],
    hours: ['09:00-12:00', '13:00-17:00'],
  }),
  ...(index % 5 === 2 && { query: { ref: ['mail*'] } }),
})
