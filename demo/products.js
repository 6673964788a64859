// @ts-check

/**
 * Everything on the shelf. Server and browser read the same list, so a price is written once.
 *
 * @typedef {object} Product
 * @property {string} slug last part of the address, and name of the drawing in `art/`
 * @property {string} name
 * @property {'pots' | 'cups' | 'tea'} kind
 * @property {string} glaze glaze, or for tea the leaf
 * @property {number} cents price in euro cents
 * @property {'fog' | 'mere' | 'reed' | 'peat'} tone colour of the wall it stands before
 * @property {string} line one line for the shelf
 * @property {string} text the long description
 * @property {[string, string][]} facts
 * @property {string} art what the drawing shows
 */

/** @type {Product[]} */
export const products = [
  {
    slug: 'heron-teapot',
    name: 'Heron teapot',
    kind: 'pots',
    glaze: 'Mere',
    cents: 7200,
    tone: 'reed',
    line: 'A long neck, a slow pour.',
    text: 'The spout is thrown apart, then bent while the clay still remembers the wheel. It stops without a drip. The cane handle stays cool.',
    facts: [
      ['Holds', '600 ml, two large cups'],
      ['Glaze', 'Mere over iron-rich clay'],
      ['Care', 'Rinse by hand; the cane dislikes dishwashers'],
    ],
    art: 'Round green-blue teapot with a long spout and a cane handle over the top',
  },
  {
    slug: 'fog-cups',
    name: 'Fog cups, a pair',
    kind: 'cups',
    glaze: 'Fog',
    cents: 3600,
    tone: 'mere',
    line: 'Two alike, though never quite.',
    text: 'Small enough to finish while the tea is hot. One is plain, one has been dipped; nobody in the workshop will say which is better.',
    facts: [
      ['Holds', '140 ml each'],
      ['Glaze', 'Fog, one with a mere rim'],
      ['Care', 'Dishwasher and microwave'],
    ],
    art: 'Two small off-white cups without handles, the one behind with a green-blue rim',
  },
  {
    slug: 'shore-bowl',
    name: 'Shore bowl',
    kind: 'cups',
    glaze: 'Reed',
    cents: 2800,
    tone: 'fog',
    line: 'Wide, with a pool at the bottom.',
    text: 'For soup, for apples, or for whisked tea. The glaze runs in the kiln and gathers at the centre, a little differently every time.',
    facts: [
      ['Size', '21 cm across, 8 cm high'],
      ['Glaze', 'Reed, mere at the centre'],
      ['Care', 'Dishwasher and microwave'],
    ],
    art: 'Wide honey-coloured bowl with a green pool of glaze at the centre',
  },
  {
    slug: 'moon-cup',
    name: 'Moon cup with lid',
    kind: 'cups',
    glaze: 'Fog',
    cents: 4200,
    tone: 'peat',
    line: 'Steep, tilt the lid, drink.',
    text: 'Cup, lid and saucer in one. Leaves go straight in; the lid keeps them back. It suits green tea, and people who brew for one.',
    facts: [
      ['Holds', '180 ml'],
      ['Glaze', 'Fog, the lid dipped in mere'],
      ['Care', 'Dishwasher and microwave'],
    ],
    art: 'Off-white cup with a domed lid, green-blue on top, standing on a saucer',
  },
  {
    slug: 'reed-pitcher',
    name: 'Reed pitcher',
    kind: 'pots',
    glaze: 'Reed',
    cents: 4800,
    tone: 'mere',
    line: 'Milk, water or the first dahlias.',
    text: 'A tall pitcher with its weight low, so that it stands firm on a crowded table. The neck is dipped in fog after the first glaze has dried.',
    facts: [
      ['Holds', '1.1 l'],
      ['Glaze', 'Reed, neck in fog'],
      ['Care', 'Dishwasher'],
    ],
    art: 'Tall honey-coloured pitcher with a pale neck, a pouring lip and a round handle',
  },
  {
    slug: 'bud-vase',
    name: 'Stone bud vase',
    kind: 'pots',
    glaze: 'Peat',
    cents: 3200,
    tone: 'fog',
    line: 'One branch is enough.',
    text: 'Shaped like the stones the lake leaves behind. The neck is narrow on purpose: it holds a single stem exactly where you put it.',
    facts: [
      ['Size', '14 cm across, 11 cm high'],
      ['Glaze', 'Peat, breaking to rust at the lip'],
      ['Care', 'Bottle brush and patience'],
    ],
    art: 'Flat round dark vase holding one branch with green leaves',
  },
  {
    slug: 'tide-plate',
    name: 'Tide plate',
    kind: 'cups',
    glaze: 'Mere and fog',
    cents: 2600,
    tone: 'reed',
    line: 'Dipped once from each side.',
    text: 'Where the two glazes meet they argue, and the kiln decides. No two tidelines are the same. Stacks neatly all the same.',
    facts: [
      ['Size', '22 cm across'],
      ['Glaze', 'Mere and fog'],
      ['Care', 'Dishwasher and microwave'],
    ],
    art: 'Round plate, off-white above and green-blue below, with a wavy line between',
  },
  {
    slug: 'peat-caddy',
    name: 'Peat tea caddy',
    kind: 'pots',
    glaze: 'Peat',
    cents: 4400,
    tone: 'fog',
    line: 'Dark inside, as tea prefers.',
    text: 'Keeps a hundred grams of leaf dry and out of the light. The lid is turned from oak that came down in the storm of 2019.',
    facts: [
      ['Holds', '100 g of leaf'],
      ['Glaze', 'Peat, shoulder in reed'],
      ['Care', 'Wipe; oil the oak once a year'],
    ],
    art: 'Straight dark jar with a honey-coloured shoulder and an oak lid',
  },
  {
    slug: 'drift-tray',
    name: 'Drift tray',
    kind: 'pots',
    glaze: 'Ash wood',
    cents: 3800,
    tone: 'mere',
    line: 'An island for the tea things.',
    text: 'Steamed and turned from one piece of ash, oiled three times. The rim is just high enough to catch what the last guest spilled.',
    facts: [
      ['Size', '38 by 30 cm'],
      ['Wood', 'Ash, linseed oil'],
      ['Care', 'Wipe dry; the cup is not included'],
    ],
    art: 'Oval tray of pale wood with a small green-blue cup on it',
  },
  {
    slug: 'early-fog',
    name: 'Early Fog',
    kind: 'tea',
    glaze: 'Green',
    cents: 1400,
    tone: 'fog',
    line: 'Steamed green, soft and grassy.',
    text: 'Picked in April before the mist lifts, steamed within the hour. Brew it cooler than you think: seventy degrees, one minute.',
    facts: [
      ['Weight', '80 g, about 30 cups'],
      ['Brew', '70 °C, 1 minute'],
      ['From', 'One garden in Shizuoka'],
    ],
    art: 'Green-blue tea tin, its label showing hills in fog',
  },
  {
    slug: 'low-fire',
    name: 'Low Fire',
    kind: 'tea',
    glaze: 'Smoked black',
    cents: 1300,
    tone: 'reed',
    line: 'Pine smoke and dried plum.',
    text: 'Dried over pine embers for two nights. It smells of the kiln shed on a Sunday and stands up to milk, though it need not.',
    facts: [
      ['Weight', '90 g, about 35 cups'],
      ['Brew', '95 °C, 3 minutes'],
      ['From', 'Two families in Fujian'],
    ],
    art: 'Dark tea tin, its label showing a small flame',
  },
  {
    slug: 'meadow-hour',
    name: 'Meadow Hour',
    kind: 'tea',
    glaze: 'Herbs, no caffeine',
    cents: 1100,
    tone: 'mere',
    line: 'Linden, mint, cornflower.',
    text: 'Cut on the slope behind the workshop and dried under its roof. For the evening, for children, for the third cup.',
    facts: [
      ['Weight', '50 g, about 25 cups'],
      ['Brew', '100 °C, 6 minutes'],
      ['From', 'The slope behind the workshop'],
    ],
    art: 'Honey-coloured tea tin, its label showing meadow flowers',
  },
]

/** @param {string} slug */
export function findProduct(slug) {
  return products.find((product) => product.slug === slug)
}
