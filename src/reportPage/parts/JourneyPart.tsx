import { h } from 'preact'
import { useCallback } from 'preact/hooks'
import type { Journey, Point } from '../../report/journey.js'
import { sayScale } from '../../report/sayScale.js'
import { sayShown, sayTold, sayValue, signed } from '../../report/words.js'
import { colours } from '../plots/colours.js'
import { drawJourney, isPhoneDrawn } from '../plots/drawJourney.js'
import { Figure } from './Figure.js'
import { type Key, Legend } from './Legend.js'

/** How it felt from touchpoint to touchpoint; `told` is the story that stands above already. */
export function JourneyPart({ journey, told }: { journey: Journey; told: string | undefined }) {
  const draw = useCallback((width: number) => drawJourney(journey, width), [journey])
  const { points, dip } = journey
  if (!points.some(({ feeling }) => feeling.estimate)) return null
  return (
    <section>
      <h2>The journey</h2>
      <p class="note">Happy minus unhappy, of 100 answers.</p>
      <Legend keys={keysOf(points)} />
      <Figure
        caption={captionOf(journey)}
        draw={draw}
        head={[
          'Touchpoint',
          'Stage',
          'Happy minus unhappy',
          'Phones',
          'Larger screens',
          'Last 28 days against the 28 before',
          'Asked',
        ]}
        rows={points.map((point) => [
          point.name,
          point.stage ?? '–',
          sayShown(point.feeling),
          sayShown(point.phone),
          sayShown(point.desktop),
          sayTold(point.change),
          askedOf(point),
        ])}
      />
      {dip?.story && dip.story.id !== told && (
        <blockquote>
          {dip.story.comment}
          <cite>{nameOf(points, dip.touchpoint)}, the lowest point</cite>
        </blockquote>
      )}
    </section>
  )
}

/** What is drawn has a key, and nothing else. */
function keysOf(points: Point[]): Key[] {
  const ink = [colours.ink]
  const has = (evidence: string) => points.some(({ feeling }) => feeling.evidence === evidence)
  return [
    ...(has('enough') ? [{ text: 'Everybody', mark: 'dot' as const, colours: ink }] : []),
    ...(has('early') ? [{ text: 'Fewer than 30 answers', mark: 'dot' as const, colours: ink, isHollow: true }] : []),
    { text: 'Likely range', mark: 'bar', colours: ['var(--mid-fill)'] },
    ...(points.some(isPhoneDrawn) ? [{ text: 'Phones', mark: 'square' as const, colours: ink }] : []),
  ]
}

function askedOf({ question, wordings, scale, isComparable }: Point): string {
  const also = wordings > 1 ? `; ${wordings} wordings together` : ''
  const other = scale && !isComparable ? `; from ${sayScale(scale)}, so not compared` : ''
  return `${question}${also}${other}`
}

function nameOf(points: Point[], wanted: string): string {
  return points.find(({ touchpoint }) => touchpoint === wanted)?.name ?? wanted
}

function captionOf({ points, drop, dip }: Journey): string {
  const low = points.find(({ touchpoint }) => touchpoint === dip?.touchpoint)
  const { estimate, evidence } = low?.feeling ?? {}
  const at = estimate && evidence === 'enough' ? ` at ${sayValue(estimate)}` : ''
  const lowest = low ? `${low.name} is the lowest point${at}.` : ''
  if (!drop?.told.difference) return `${lowest} No drop between neighbours is certain.`
  const { value, low: least, high } = drop.told.difference
  const way = `from ${nameOf(points, drop.from)} to ${nameOf(points, drop.to)}`
  return `${lowest} The biggest certain drop is ${way}: ${signed(value)} (${signed(least)} to ${signed(high)}).`
}
