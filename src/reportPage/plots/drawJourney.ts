import { dot, link, type Markish, plot, rect, ruleX, ruleY, text } from '@observablehq/plot'
import type { Stage } from '../../prompts/types.js'
import type { Journey, Point } from '../../report/journey.js'
import { sayValue, signed } from '../../report/words.js'
import { colours, fontStyle } from './colours.js'

/** A touchpoint as it is drawn. */
interface Place {
  at: number
  name: string
  value: number
  low: number
  high: number
  n: number
  isSure: boolean
  isComparable: boolean
  label: string
  phone: number | undefined
}

/** Below this width the journey runs downwards. */
const narrow = 640

/** Draws the journey: left to right, or downwards on a narrow screen. */
export function drawJourney({ points }: Journey, width: number): Element {
  return width < narrow ? drawDown(points, width) : drawAcross(points, width)
}

/** Phones are drawn apart where they and larger screens have answers enough. */
export function isPhoneDrawn({ phone, desktop }: Point): boolean {
  return desktop.evidence === 'enough' && phone.evidence === 'enough'
}

function placesOf(points: Point[]): Place[] {
  return points.flatMap((point, at): Place[] => {
    const { name, feeling, isComparable, phone } = point
    const { estimate, evidence, n } = feeling
    if (!estimate) return []
    const isSure = evidence === 'enough'
    const label = isSure ? sayValue(estimate) : 'early'
    const { value, low, high } = estimate
    const onPhone = isPhoneDrawn(point) ? phone.estimate?.value : undefined
    return [{ at, name, value, low, high, n, isSure, isComparable, label, phone: onPhone }]
  })
}

interface Band {
  stage: Stage | null
  from: number
  to: number
}

/** Runs of touchpoints in one stage. */
function bandsOf(points: Point[]): Band[] {
  const bands: Band[] = []
  for (const [index, { stage }] of points.entries()) {
    const last = bands.at(-1)
    if (last && last.stage === stage) last.to = index + 0.5
    else bands.push({ stage, from: index - 0.5, to: index + 0.5 })
  }
  return bands
}

const names: Record<Stage, string> = { before: 'Before', during: 'During', after: 'After' }
const nameOf = ({ stage }: Band) => (stage ? names[stage] : 'No stage')
const isOdd = (_: Band, index: number) => (index % 2 ? colours.band : colours.ground)

function drawAcross(points: Point[], width: number): Element {
  const places = placesOf(points)
  const bands = bandsOf(points)
  const marks: Markish[] = [
    rect(bands, { x1: 'from', x2: 'to', y1: -100, y2: 100, fill: isOdd }),
    text(bands, { x: 'from', y: 100, dx: 8, dy: 12, textAnchor: 'start', text: nameOf, fill: colours.soft }),
    ruleY([0], { stroke: colours.soft }),
    link(pairsOf(places), { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', stroke: colours.soft, strokeWidth: 1.5 }),
    link(places, { x1: 'at', x2: 'at', y1: 'low', y2: 'high', stroke: colourOf, strokeWidth: 5, strokeOpacity: 0.35 }),
    dot(places, { x: 'at', y: 'value', r: radiusOf, fill: fillOf, stroke: colourOf, strokeWidth: 2 }),
    link(phonePairsOf(places), { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', dx: 14, ...phoneLine }),
    dot(places.filter(isPhoneKnown), { x: 'at', y: 'phone', dx: 14, symbol: 'square', r: 3.5, fill: colours.ink }),
    text(places, { x: 'at', y: 'high', dy: -10, text: 'label', fill: colours.ink, fontWeight: 600, fontSize: 13 }),
  ]
  return plot({
    ...{ width, height: 380, marginLeft: 44, marginBottom: 42, marginTop: 8, marginRight: 8, style: fontStyle },
    x: {
      domain: [-0.5, points.length - 0.5],
      ticks: points.map((_, at) => at),
      label: null,
      tickSize: 0,
      ...nameTicks(points, width),
    },
    y: { domain: [-100, 100], label: null, ticks: [-100, -50, 0, 50, 100], tickFormat: signed, tickSize: 0 },
    marks,
  })
}

/** Names break into two lines where touchpoints are many. */
function nameTicks(points: Point[], width: number) {
  const isTight = width / points.length < 110
  return { tickFormat: (at: number) => (points[at]?.name ?? '').replace(isTight ? / /g : /$^/, '\n') }
}

function drawDown(points: Point[], width: number): Element {
  const places = placesOf(points)
  const bands = bandsOf(points)
  return plot({
    ...{ width, height: 48 + 46 * points.length, marginLeft: 8, marginRight: 8, marginTop: 8, style: fontStyle },
    y: { domain: [points.length - 0.5, -0.5], axis: null },
    x: { domain: [-100, 100], label: null, ticks: [-100, 0, 100], tickFormat: signed, tickSize: 0 },
    marks: [
      rect(bands, { y1: 'from', y2: 'to', x1: -100, x2: 100, fill: isOdd }),
      text(bands, { y: 'from', x: 100, dx: -4, dy: 10, textAnchor: 'end', text: nameOf, fill: colours.soft }),
      ruleX([0], { stroke: colours.soft }),
      link(pairsOf(places), { y1: 'x1', y2: 'x2', x1: 'y1', x2: 'y2', stroke: colours.soft, strokeWidth: 1.5 }),
      link(places, {
        y1: 'at',
        y2: 'at',
        x1: 'low',
        x2: 'high',
        stroke: colourOf,
        strokeWidth: 5,
        strokeOpacity: 0.35,
      }),
      dot(places, { y: 'at', x: 'value', r: radiusOf, fill: fillOf, stroke: colourOf, strokeWidth: 2 }),
      link(phonePairsOf(places), { y1: 'x1', y2: 'x2', x1: 'y1', x2: 'y2', dy: 9, ...phoneLine }),
      dot(places.filter(isPhoneKnown), { y: 'at', x: 'phone', dy: 9, symbol: 'square', r: 3.5, fill: colours.ink }),
      text(points, { y: (_, at) => at, x: -100, dx: 4, dy: -10, textAnchor: 'start', text: 'name', fill: colours.ink }),
      text(places, {
        y: 'at',
        x: 'high',
        dx: 10,
        textAnchor: 'start',
        text: 'label',
        fill: colours.ink,
        fontWeight: 600,
      }),
    ],
  })
}

/** Neighbours on one scale, which a line may join. */
function pairsOf(places: Place[]) {
  const own = places.filter(({ isComparable }) => isComparable)
  return own.slice(1).map((to, index) => {
    const from = own[index] ?? to
    return { x1: from.at, x2: to.at, y1: from.value, y2: to.value }
  })
}

/** The line of phones, where they are known apart from larger screens. */
function phonePairsOf(places: Place[]) {
  return pairsOf(
    places.flatMap(({ phone, ...place }) => (phone === undefined ? [] : [{ ...place, phone, value: phone }])),
  )
}

const phoneLine = { stroke: colours.ink, strokeWidth: 1.5, strokeDasharray: '3 4' }

const isPhoneKnown = ({ phone }: Place) => phone !== undefined
const radiusOf = ({ n }: Place) => Math.min(11, 4 + Math.log10(Math.max(1, n)) * 1.6)
const colourOf = ({ low, high }: Place) => (high < 0 ? colours.low : low > 0 ? colours.high : colours.mid)
const fillOf = (place: Place) => (place.isSure ? colourOf(place) : colours.ground)
