import type { Who } from '../prompts/types.js'
import { listed } from './inWords.js'

/** Keys with the values accepted or seen: `plan "pro" or "team"`; empty where there are none. */
export function tellAccepted(values: unknown, prefix = ''): string {
  const lists = Object.entries(Object(values)).map(([key, own]) => [key, [own].flat()] as const)
  const quoted = (own: unknown[]) =>
    listed(
      own.map((one) => `"${one}"`),
      'or',
    )
  return listed(lists.filter(([, own]) => own.length > 0).map(([key, own]) => `${prefix}${key} ${quoted(own)}`))
}

/** Which visits: `visit 3 and later`. */
export function tellVisits({ min = 1, max }: NonNullable<Who['visits']>): string {
  if (max === undefined) return `visit ${min} and later`
  return min === max ? `visit ${min}` : `visits ${min} to ${max}`
}

const parts: { [Key in keyof Who]-?: (value: NonNullable<Who[Key]>) => string } = {
  devices: (devices) => `on a ${listed(devices, 'or')}`,
  inputs: (inputs) => `by ${listed(inputs, 'or')}`,
  languages: (languages) =>
    `in ${listed(
      languages.map((one) => `"${one}"`),
      'or',
    )}`,
  visitors: (visitors) => (visitors === 'new' ? 'at their first visit' : 'who come back'),
  visits: (visits) => `at ${tellVisits(visits)}`,
  referrer: (hosts) => `who came from ${listed(hosts, 'or')}`,
  utm: (utm) => `who came with ${tellAccepted(utm, 'utm_')}`,
  traits: (traits) => `with ${tellAccepted(traits)}`,
  people: (people) => `who are ${people}`,
}

/** Says in words whom a prompt asks. */
export function tellWho(who: Who = {}): string {
  const told = (Object.keys(parts) as Array<keyof Who>)
    .filter((key) => who[key] !== undefined)
    .map((key) => (parts[key] as (value: unknown) => string)(who[key]))
  return told[0] ? `people ${told.join(', ')}` : 'everybody'
}
