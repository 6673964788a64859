import type { Trigger } from '../prompts/normalPrompt.js'
import type { EventCondition } from '../prompts/types.js'
import { durationInWords, listed } from './inWords.js'

type Values = { [One in Trigger as One[0]]: One[1] }

const whereOf = (value: string | { selector: string }) => (typeof value === 'string' ? value : value.selector)

const kinds: { [Kind in keyof Values]: (value: Values[Kind]) => string } = {
  load: (delay) => `${durationInWords(delay)} after the page has loaded`,
  route: (delay) => `${durationInWords(delay)} after a single-page app changed the address`,
  event: (value) => {
    const { name, if: conditions = {} } = typeof value === 'string' ? { name: value } : value
    const told = Object.entries(conditions).map(([key, condition]) => `${key} ${tellCondition(condition)}`)
    return `when your page calls mood.event('${name}')${told[0] ? ` with ${listed(told, 'and')}` : ''}`
  },
  scroll: (value) =>
    typeof value === 'string'
      ? `when ${value} of the page has been seen`
      : `when ${value.to ?? 'all'} of ${value.selector} has been seen`,
  visible: (value) => {
    const span = typeof value === 'string' ? undefined : value.for
    return `when ${whereOf(value)} has been in sight for ${durationInWords(span ?? '1s')}`
  },
  click: (selector) => `when ${selector} is clicked`,
  exit: (hand) => (hand === 'mouse' ? 'when the mouse leaves at the top' : 'when a finger flings the page back up'),
  idle: (span) => `when nothing was done for ${durationInWords(span)}`,
  views: (count) => `from page view ${count} of a visit on`,
}

const signs: Record<string, string> = { '>': 'above', '>=': 'at least', '<': 'below', '<=': 'at most' }

function tellCondition(condition: EventCondition): string {
  if (Array.isArray(condition)) return listed(condition.map(tellCondition), 'or')
  const [, sign = '', number] = /^([<>]=?) ?(.+)$/.exec(String(condition)) ?? []
  return sign ? `${signs[sign]} ${number}` : JSON.stringify(condition)
}

/** Says in words when a prompt asks. */
export function tellTriggers(triggers: Trigger[]): string {
  return listed(triggers.map(tellTrigger), 'or')
}

/** The guard of the engine leaves the values of rare triggers to their own chunk, so they may be anything here. */
function tellTrigger([kind, value]: Trigger): string {
  try {
    return (kinds[kind] as (value: unknown) => string)(value)
  } catch {
    return `${kind} ${JSON.stringify(value)}`
  }
}
