import { h } from 'preact'
import { useCallback } from 'preact/hooks'
import type { Distribution } from '../../report/distributions.js'
import { counted } from '../../report/words.js'
import { drawDistributions } from '../plots/drawDistributions.js'
import { shadesOf } from '../plots/shadesOf.js'
import { Figure } from './Figure.js'
import { Legend } from './Legend.js'

/** How ratings spread: an average hides two camps. */
export function DistributionPart({ distributions }: { distributions: Distribution[] }) {
  const enough = distributions.filter(({ points }) => points[0])
  const draw = useCallback((width: number) => drawDistributions(enough, width), [distributions])
  if (!enough[0]) return null
  return (
    <section>
      <h2>How answers spread</h2>
      <p class="note">Of 100 answers at each touchpoint.</p>
      <Legend keys={shadesOf(enough).map(({ text, fills }) => ({ text, mark: 'swatch', colours: fills }))} />
      <Figure
        caption={captionOf(enough)}
        draw={draw}
        head={['Touchpoint', 'Unhappy', 'In between', 'Happy', 'Each point, worst first', 'Answers']}
        rows={enough.map((own) => [
          own.name,
          ...(['low', 'mid', 'high'] as const).map((band) => `${Math.round(shareIn(own, band))} %`),
          own.points.map(({ share }) => `${Math.round(share)} %`).join(', '),
          counted(own.n, 'answer'),
        ])}
      />
    </section>
  )
}

function shareIn({ points }: Distribution, band: string): number {
  return points.filter((point) => point.band === band).reduce((sum, { share }) => sum + share, 0)
}

function captionOf(all: Distribution[]): string {
  const [most] = [...all].sort((one, other) => shareIn(other, 'low') - shareIn(one, 'low'))
  const [best] = [...all].sort((one, other) => shareIn(other, 'high') - shareIn(one, 'high'))
  if (!most || !best) return ''
  return `Most unhappy: ${most.name} (${Math.round(shareIn(most, 'low'))} % of ${counted(most.n, 'answer')}); most happy: ${best.name} (${Math.round(shareIn(best, 'high'))} %).`
}
