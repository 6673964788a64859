import { listed, weekdayInWords } from '../../explain/inWords.js'
import { tellTriggers } from '../../explain/tellTriggers.js'
import { tellWhere } from '../../explain/tellWhere.js'
import { tellAccepted, tellWho } from '../../explain/tellWho.js'
import type { NormalPrompt } from '../../prompts/normalPrompt.js'
import type { Change } from './change.js'

/** A key, or keys that belong together: what is compared, and what a difference means. */
interface Field {
  kind: string
  of(prompt: NormalPrompt): unknown
  tell(before: NormalPrompt, after: NormalPrompt): string
}

const whereItIs = (prompt: NormalPrompt) => {
  if (prompt.where === 'launcher') return 'stands behind the Feedback button'
  const place = tellWhere(prompt)
  return place ? `stands ${place}` : 'opens by itself'
}

const fields: Field[] = [
  { kind: 'pages', of: ({ pages }) => pages, tell: tellPages },
  {
    kind: 'when',
    of: ({ when }) => when,
    tell: (before, after) => `asks ${tellTriggers(after.when)}, no longer ${tellTriggers(before.when)}.`,
  },
  { kind: 'share', of: ({ share }) => Number.parseFloat(share), tell: tellShare },
  {
    kind: 'query',
    of: ({ query }) => query,
    tell: (before, after) => `asks for ${tellQuery(after)} in the address; before: for ${tellQuery(before)}.`,
  },
  {
    kind: 'who',
    of: ({ who }) => who,
    tell: (before, after) => `asks ${tellWho(after.who)}; before: ${tellWho(before.who)}.`,
  },
  {
    kind: 'dates',
    of: ({ from, until, weekdays, hours, timeZone }) => [from, until, weekdays, [hours ?? []].flat(), timeZone],
    tell: (before, after) => `runs ${tellDates(after)}; before: ${tellDates(before)}.`,
  },
  {
    kind: 'where',
    of: ({ where }) => where,
    tell: (before, after) => `${whereItIs(after)} and no longer ${whereItIs(before)}.`,
  },
  { kind: 'thanks', of: ({ thanks }) => thanks, tell: () => 'says something else to people who have answered.' },
  {
    kind: 'touchpoint',
    of: ({ touchpoint }) => touchpoint,
    tell: (before, after) =>
      `counts for "${after.touchpoint}", no longer for "${before.touchpoint}": that series ends.`,
  },
  ...(['area', 'decides', 'owner'] as const).map(
    (kind): Field => ({
      kind,
      of: (prompt) => prompt[kind],
      tell: (before, after) => `${kind}: ${quoted(after[kind])}; before: ${quoted(before[kind])}.`,
    }),
  ),
]

/** What changed of a prompt but its wording and its limits, and what it means. */
export function promptChanges(before: NormalPrompt, after: NormalPrompt): Change[] {
  return fields
    .filter(({ of }) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(({ kind, tell }) => ({ kind, text: tell(before, after) }))
}

function tellPages({ pages: before }: NormalPrompt, { pages: after }: NormalPrompt): string {
  if (!after[0]) return `may ask on every page; before: ${listed(before)}.`
  if (!before[0]) return `asks on ${listed(after)} alone; before: on every page.`
  const [added, removed] = [
    after.filter((page) => !before.includes(page)),
    before.filter((page) => !after.includes(page)),
  ]
  if (!added[0] && !removed[0]) return 'names the same pages in another order, which makes no difference.'
  const parts = [
    ...(added[0] ? [`${listed(added)} ${added[1] ? 'are' : 'is'} new`] : []),
    ...(removed[0] ? [`${listed(removed)} ${removed[1] ? 'are' : 'is'} gone`] : []),
  ]
  return `pages: ${listed(parts)}.`
}

function tellShare({ share: before }: NormalPrompt, { share: after }: NormalPrompt): string {
  const isMore = Number.parseFloat(after) > Number.parseFloat(before)
  const meaning = isMore ? 'people are added, and who was asked stays in' : 'part of the people who were in are out now'
  return `share ${before} → ${after}: ${meaning}.`
}

function tellQuery({ query }: NormalPrompt): string {
  return tellAccepted(query) || 'nothing'
}

function tellDates({ from, until, weekdays, hours, timeZone }: NormalPrompt): string {
  const days = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')
  const parts = [
    ...(from || until ? [days] : ['without end']),
    ...(weekdays ? [`on ${listed(weekdays.map(weekdayInWords))}`] : []),
    ...(hours ? [listed([hours].flat(), 'or')] : []),
  ]
  return timeZone && (from || until || weekdays || hours) ? `${parts.join(', ')} in ${timeZone}` : parts.join(', ')
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing' : `"${text}"`
}
