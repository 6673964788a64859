import { areaY, dot, line, plot, ruleX, ruleY, text } from '@observablehq/plot'
import type { Trend, TrendWeek } from '../../report/trends.js'
import { colours, fontStyle } from './colours.js'

/** Draws one touchpoint week by week, with the limits of chance and what was changed. */
export function drawTrend({ weeks, effects, centre }: Trend, width: number): Element {
  const known = weeks.filter(({ happy }) => happy.estimate)
  const x = ({ week }: TrendWeek) => new Date(week)
  const changes = effects.map(({ date }) => ({ date: new Date(date) }))
  return plot({
    ...{ width, height: 190, marginLeft: 32, marginRight: 8, marginTop: 14, marginBottom: 24, style: fontStyle },
    x: { type: 'utc', label: null, ticks: Math.max(2, Math.floor(width / 90)), tickSize: 0 },
    y: { domain: [0, 100], label: null, ticks: [0, 50, 100], tickSize: 0 },
    marks: [
      areaY(known, { x, y1: 'low', y2: 'high', fill: colours.band, curve: 'step' }),
      ruleY([centre], { stroke: colours.soft, strokeDasharray: '3 3' }),
      line(weeks, { x, y: happyIn, stroke: colours.ink, strokeWidth: 1.5 }),
      dot(known, { x, y: happyIn, r: 3, fill: colours.ground, stroke: colours.ink }),
      dot(
        known.filter(({ signal }) => signal),
        { x, y: happyIn, r: 5, fill: signalColour(centre) },
      ),
      ruleX(changes, { x: 'date', stroke: colours.ink, strokeDasharray: '4 2' }),
      text(changes, { x: 'date', y: 100, dy: -8, text: () => 'changed', fill: colours.ink }),
    ],
  })
}

const happyIn = ({ happy }: TrendWeek) => happy.estimate?.value ?? Number.NaN

const signalColour = (centre: number) => (week: TrendWeek) => (happyIn(week) > centre ? colours.high : colours.low)
