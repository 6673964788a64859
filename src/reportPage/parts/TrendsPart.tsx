import { h } from 'preact'
import { useCallback } from 'preact/hooks'
import { sayDay } from '../../report/sayDays.js'
import type { Trend } from '../../report/trends.js'
import { sayShown, sayTold } from '../../report/words.js'
import { drawTrend } from '../plots/drawTrend.js'
import { Figure } from './Figure.js'

const signals = { outside: 'beyond chance', run: 'eighth in a row on one side' }

/** Every touchpoint week by week, all on one scale. */
export function TrendsPart({ trends }: { trends: Trend[] }) {
  const alive = trends.filter(({ weeks }) => weeks.filter(({ happy }) => happy.estimate).length > 1)
  if (!alive[0]) return null
  return (
    <section>
      <h2>Week by week</h2>
      <p class="note">Happy of 100 answers. Within the band weeks differ by chance; filled dots lie beyond it.</p>
      <div class="grid">
        {alive.map((trend) => (
          <TrendFigure key={trend.touchpoint} trend={trend} />
        ))}
      </div>
    </section>
  )
}

function TrendFigure({ trend }: { trend: Trend }) {
  const draw = useCallback((width: number) => drawTrend(trend, width), [trend])
  return (
    <div>
      <h3>{trend.name}</h3>
      <Figure
        caption={captionOf(trend)}
        isQuiet={!trend.effects[0] && trend.weeks.every(({ signal }) => !signal)}
        draw={draw}
        head={['Week of', 'Happy', 'Signal']}
        rows={trend.weeks.map(({ week, happy, signal }) => [
          sayDay(week),
          sayShown(happy),
          signal ? signals[signal] : '–',
        ])}
      />
    </div>
  )
}

function captionOf({ weeks, effects }: Trend): string {
  const beyond = weeks.filter(({ signal }) => signal).length
  const told = effects.map(({ date, text, told, isReworded }) => {
    return `${sayDay(date)}: ${text} Since then ${sayTold(told)}${isReworded ? '; the question was reworded in between' : ''}.`
  })
  const chance = beyond
    ? `${beyond} of ${weeks.length} weeks ${beyond === 1 ? 'is' : 'are'} beyond chance.`
    : 'No week is beyond chance.'
  return [...told, chance].join(' ')
}
