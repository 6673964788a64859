import type { Journey } from './journey.js'
import type { Report } from './reportOf.js'
import { sayDay, sayDays } from './sayDays.js'
import { sayScale } from './sayScale.js'
import type { Tile } from './tiles.js'
import { counted, higher, sayShown, sayTold, signed } from './words.js'

/** Most stories of each column a mail carries. */
const mostStories = 5

/** Writes a report as Markdown, short enough for a mail. What people wrote is quoted, never read as Markdown. */
export function toMarkdown(report: Report, title: string): string {
  const { fix, tiles, journey, trends, growth, employees, asking } = report
  const effects = trends.flatMap(({ name, effects }) => effects.map((effect) => ({ name, ...effect })))
  const parts = [
    [`# ${plain(title)}`, aboutOf(report)],
    [`**${plain(fix.sentence)}**${fix.because ? ` ${plain(fix.because)}` : ''}`, ...quote(fix.story?.comment)],
    section(report.recent ? 'The whole period' : 'In numbers', tiles.map(tileLine)),
    section('Along the journey', [...journeyLines(journey), ...dropLines(journey)]),
    section(
      'What we changed',
      effects.map(
        ({ date, name, text, told }) =>
          `- ${sayDay(date)}, ${plain(name)}: ${plain(text)} Since then, share of happy answers: ${sayTold(told, higher)}`,
      ),
    ),
    section('What people wrote', storyLines(report)),
    section(
      'What follows (association, not proof)',
      growth.map(({ outcome, name, rates, told }) => {
        const [low, high] = [sayShown(rates.low), sayShown(rates.high)]
        return `- ${plain(outcome)} after ${plain(name)}: happy ${high}; unhappy ${low}; ${sayTold(told, higher)}`
      }),
    ),
    section(
      'Employees',
      employees.map(({ name, feeling }) => `- ${plain(name)}: ${feeling ? sayShown(feeling) : 'too few to show'}`),
    ),
    section('How we ask', asking.tiles.filter(({ now }) => now.estimate).map(tileLine)),
  ]
  return `${parts
    .filter(([first]) => first)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function section(title: string, lines: string[]): string[] {
  return lines[0] ? [`## ${title}`, '', ...lines] : []
}

/** Marks of Markdown and HTML stand for themselves: texts come from a prompt file, ids from whoever posts. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!&~]/g, '\\$&').replace(/\s+/g, ' ')
}

function quote(text: string | undefined): string[] {
  return text === undefined ? [] : ['', `> ${plain(text)}`]
}

function aboutOf({ answers, days, recent, data, filters }: Report): string {
  const period = days ? `, ${sayDays(days)}` : ''
  const only = Object.entries(filters).flatMap(([name, value]) => (value ? [`${name} ${plain(value)}`] : []))
  const late = recent ? ` The last 28 days begin on ${sayDay(recent.first)}.` : ''
  const simulated = data === 'simulated' ? ' **Simulated answers.**' : ''
  return `\n${counted(answers, 'answer')}${period}${only[0] ? `; only ${only.join(', ')}` : ''}.${late}${simulated}`
}

function tileLine({ name, says, now, change, wordings, thing }: Tile): string {
  const moved = change?.difference ? `; last 28 days against the 28 before: ${sayTold(change)}` : ''
  const pooled = wordings > 1 ? `; ${wordings} wordings together` : ''
  return `- ${name}: ${sayShown(now, thing)}${moved}${pooled}. ${plain(says)}.`
}

function journeyLines({ points }: Journey): string[] {
  const head = [
    '| Touchpoint | Stage | Happy minus unhappy, of 100 | Last 28 days against the 28 before |',
    '|---|---|---|---|',
  ]
  const rows = points.map(({ name, stage, feeling, change, scale, isComparable }) => {
    const other = scale && !isComparable ? ` (from ${plain(sayScale(scale))})` : ''
    return `| ${plain(name)} | ${stage ?? '–'} | ${sayShown(feeling)}${other} | ${sayTold(change)} |`
  })
  return rows[0] ? [...head, ...rows] : []
}

function dropLines({ points, drop }: Journey): string[] {
  const nameAt = (id: string) => plain(points.find(({ touchpoint }) => touchpoint === id)?.name ?? id)
  if (!drop?.told.difference) return []
  const { value, low, high } = drop.told.difference
  const by = `${signed(value)} (${signed(low)} to ${signed(high)})`
  return ['', `The biggest drop between neighbours is from ${nameAt(drop.from)} to ${nameAt(drop.to)}: ${by}.`]
}

function storyLines({ stories: { pains, gains }, journey }: Report): string[] {
  const nameAt = (id: string) => plain(journey.points.find(({ touchpoint }) => touchpoint === id)?.name ?? id)
  const lines = [
    ...pains.slice(0, mostStories).map((story) => ({ sign: 'Pain', story })),
    ...gains.slice(0, mostStories).map((story) => ({ sign: 'Gain', story })),
  ].map(({ sign, story }) => `- ${sign}, ${nameAt(story.place.touchpoint)}: “${plain(story.comment)}”`)
  return lines[0] ? [...lines, '', 'Stories are no sample.'] : []
}
