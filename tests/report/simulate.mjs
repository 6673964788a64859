// @ts-check

/**
 * One touchpoint of the simulated shop: how happy people are there, 0 to 1, as a rule and on a phone.
 * @typedef {object} Scene
 * @property {string} touchpoint
 * @property {string} name
 * @property {'before' | 'during' | 'after'} stage
 * @property {'marketing' | 'product' | 'commerce' | 'service'} corner
 * @property {'people' | 'product' | 'process' | 'feedback'} area
 * @property {number} mood
 * @property {number} [phone] the mood on phones, where it differs
 * @property {number} [mended] the mood from the day on which it was mended
 * @property {string[]} [reasons]
 * @property {string[]} pains
 * @property {string[]} gains
 */

/** @type {Scene[]} */
const scenes = [
  scene(
    'landing',
    'Landing',
    'before',
    'marketing',
    'product',
    0.68,
    ['The picture promised another colour.'],
    ['Friendly, and I knew at once what you sell.'],
  ),
  {
    ...scene(
      'catalogue',
      'Catalogue',
      'before',
      'product',
      'product',
      0.62,
      [
        'On my phone the menu hides behind the banner. I typed "teapot" and got nothing, three times, then I gave up.',
        'I could not find the filters.',
        'Search gives nothing.',
      ],
      ['The pictures are lovely.'],
    ),
    phone: 0.24,
    reasons: ['search', 'groups', 'search', 'search', 'pictures'],
  },
  scene(
    'product',
    'Product page',
    'before',
    'product',
    'product',
    0.74,
    ['How big is it?'],
    ['Every question answered before I had it.'],
  ),
  scene('cart', 'Cart', 'during', 'commerce', 'process', 0.66, ['It forgot my cup.'], ['Simple.']),
  {
    ...scene(
      'order-confirmed',
      'Order confirmed',
      'during',
      'commerce',
      'process',
      0.34,
      ['Seven steps to buy one cup. Why do you need my birthday?', 'The voucher field did nothing.'],
      ['Paid in a minute.', 'Only three steps now. Thank you!'],
    ),
    mended: 0.82,
    reasons: ['too-many-steps', 'payment', 'too-many-steps', 'delivery-cost'],
  },
  scene(
    'chat-closed',
    'Chat',
    'during',
    'service',
    'people',
    0.56,
    ['The bot could not tell me whether the glaze is safe for food.'],
    ['Anna knew everything.'],
  ),
  scene(
    'delivered',
    'Delivery',
    'after',
    'commerce',
    'process',
    0.6,
    ['Two days late, and nobody told me.'],
    ['Wrapped with care.'],
  ),
  scene(
    'case-closed',
    'Support',
    'after',
    'service',
    'people',
    0.58,
    ['I was told to read the instructions.'],
    ['Replaced without a question.'],
  ),
  scene('renewal', 'Renewal', 'after', 'commerce', 'product', 0.7, ['Too dear for what it is.'], ['I would miss it.']),
]

/**
 * @param {string} touchpoint @param {string} name @param {Scene['stage']} stage @param {Scene['corner']} corner
 * @param {Scene['area']} area @param {number} mood @param {string[]} pains @param {string[]} gains
 * @returns {Scene}
 */
function scene(touchpoint, name, stage, corner, area, mood, pains, gains) {
  return { touchpoint, name, stage, corner, area, mood, pains, gains }
}

const mendedOn = '2026-09-28'

/** The prompt file of the simulated shop, as far as a report reads it. */
export const plan = {
  journey: [
    ...scenes.map(({ touchpoint, name, stage, corner }) => ({ touchpoint, name, stage, corner, people: 'customers' })),
    { touchpoint: 'back-office', name: 'Back office', people: 'employees' },
  ],
  changes: [{ date: mendedOn, touchpoint: 'order-confirmed', text: 'Checkout has three steps.' }],
  prompts: [
    {
      id: 'catalogue',
      followUp: {
        low: {
          text: 'What got in the way?',
          options: [
            { id: 'search', text: 'The search' },
            { id: 'groups', text: 'How things are grouped' },
            { id: 'pictures', text: 'Too little to see' },
            'Too many steps',
            'Payment',
            'Delivery cost',
          ],
        },
      },
    },
  ],
}

const dayMs = 864e5
const firstDay = Date.parse('2026-08-03T00:00:00Z')
const weeks = 12
const english = 'How happy or unhappy are you with this?'
const texts = { en: english, de: 'Wie zufrieden oder unzufrieden sind Sie damit?' }
const bands = /** @type {const} */ (['low', 'low', 'mid', 'high', 'high'])

/** Fractions that are the same for the same seed (mulberry32). @param {number} seed */
function fractions(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Answers of simulated shoppers, one after the other, with the tallies and outcomes that belong to them.
 * @param {{ count: number, seed?: number, synthetic?: boolean, pool?: Scene[] }} options
 * @returns {Generator<Record<string, any>, void, undefined>}
 */
export function* simulate({ count, seed = 7, synthetic = true }) {
  const next = fractions(seed)
  const mark = synthetic ? { synthetic: true } : {}
  for (let index = 0; index < count; index++) yield* shopperAt(index, seed, next, mark)
}

/** @param {number} index @param {number} seed @param {() => number} next @param {object} mark */
function* shopperAt(index, seed, next, mark) {
  /** @template T @param {readonly T[]} all @returns {T} */
  const pick = (all) => /** @type {T} */ (all[Math.floor(next() * all.length)])
  const own = pick(scenes)
  const ms = firstDay + Math.floor(next() * weeks * 7 * dayMs)
  const device = pick(/** @type {const} */ (['phone', 'phone', 'desktop', 'desktop', 'tablet']))
  const language = next() < 0.8 ? 'en' : 'de'
  const isMended = own.mended !== undefined && ms >= Date.parse(mendedOn)
  const mood = isMended ? Number(own.mended) : device === 'phone' ? (own.phone ?? own.mood) : own.mood
  const value = ratingFor(mood, next)
  const band = /** @type {'low' | 'mid' | 'high'} */ (bands[value - 1])
  const answeredAt = new Date(ms).toISOString()
  yield {
    ...responseOf(own, device, language),
    id: idOf(seed, index),
    answers: answersOf(own, value, language, next, pick),
    ...{ shownAt: answeredAt, answeredAt, seconds: Math.round(20 + next() * 130) / 10 },
    ...mark,
  }
  yield tallyOf(own, device, answeredAt, idOf(seed + 1, index), next, mark)
  const name = own.stage === 'after' ? 'retained' : 'converted'
  const felt = [{ touchpoint: own.touchpoint, band, days: 0 }]
  if (next() < { low: 0.28, mid: 0.42, high: 0.61 }[band])
    yield { v: 1, id: idOf(seed + 2, index), kind: 'outcome', name, at: answeredAt, visit: null, felt, sdk, ...mark }
}

const sdk = '1.0.0'

/** @param {Scene} own @param {string} device @param {string} language */
function responseOf({ touchpoint, stage, corner, area }, device, language) {
  return {
    ...{ v: 1, kind: 'response', prompt: touchpoint, touchpoint, stage, corner, area, people: 'customers' },
    ...{ wording: `w${language}`, ending: 'sent', visit: null, step: null, page: 'https://shop.example/' },
    env: { device, input: device === 'desktop' ? 'mouse' : 'touch', online: true, language },
    ...{ share: 0.5, sdk },
  }
}

/** @param {number} mood @param {() => number} next */
function ratingFor(mood, next) {
  if (next() < 0.16) return 3
  const isHigh = next() < mood
  return isHigh ? (next() < 0.45 ? 5 : 4) : next() < 0.55 ? 2 : 1
}

/** @param {Scene} own @param {number} value @param {string} language @param {() => number} next @param {<T>(all: readonly T[]) => T} pick */
function answersOf(own, value, language, next, pick) {
  const band = bands[value - 1]
  /** @type {Record<string, unknown>[]} */
  const answers = [{ question: 'rating', scale: 'faces-5', value, band, text: language === 'de' ? texts.de : texts.en }]
  if (band === 'low' && own.reasons && next() < 0.7)
    answers.push({ question: 'reasons', scale: 'choice', choices: [pick(own.reasons)], text: 'What got in the way?' })
  if (next() < { low: 0.3, mid: 0.08, high: 0.14 }[/** @type {'low'} */ (band)])
    answers.push({
      question: 'because',
      scale: 'comment',
      about: band === 'low' ? 'pain' : band === 'mid' ? 'change' : 'gain',
      comment: pick(band === 'high' ? own.gains : own.pains),
      text: band === 'high' ? 'What worked well?' : 'What got in the way?',
    })
  return answers
}

/** @param {Scene} own @param {string} device @param {string} at @param {string} id @param {() => number} next @param {object} mark */
function tallyOf(own, device, at, id, next, mark) {
  const ignored = Math.floor(next() * 4)
  const dismissed = Math.floor(next() * 3)
  const asked = 1 + ignored + dismissed
  const counts = {
    eligible: asked * 2,
    asked,
    touched: 1,
    rated: 1,
    commented: next() < 0.2 ? 1 : 0,
    dismissed,
    ignored,
  }
  return {
    v: 1,
    id,
    kind: 'tally',
    prompt: own.touchpoint,
    touchpoint: own.touchpoint,
    day: at.slice(0, 10),
    counts,
    env: { device, input: 'touch' },
    share: 0.5,
    sdk,
    ...mark,
  }
}

/** @param {number} seed @param {number} index */
function idOf(seed, index) {
  return `${seed.toString(16).padStart(8, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}
