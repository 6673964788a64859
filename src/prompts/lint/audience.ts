import type { Issue } from '../issue.js'
import type { Who } from '../types.js'
import type { PromptRule } from './rule.js'

/** Somebody fits all that `who` names, and every address can have what `query` names. */
export const audience: PromptRule = ({ who = {}, query = {} }) => [
  ...Object.entries({ who, query, 'who.visits': who.visits, 'who.utm': who.utm, 'who.traits': who.traits }).flatMap(
    listIssue,
  ),
  ...contradictions(who).map((issue) => ({ ...issue, path: `who.${issue.path}` })),
  ...(who.languages ?? []).flatMap((language, index) => languageIssue(language, `who.languages[${index}]`)),
  ...Object.keys(Array.isArray(query) ? {} : query).flatMap(keyIssue),
]

function contradictions({ visitors, visits = {}, people, traits = {} }: Who): Issue[] {
  const { min = 0, max = Number.POSITIVE_INFINITY } = visits
  const nobody = 'nobody fits'
  if (max < Math.max(min, 1))
    return [{ path: 'visits.max', problem: `${nobody}: "max" is ${max}`, remedy: `write ${Math.max(min, 1)} or more` }]
  if (visitors === 'new' && min > 1)
    return [
      {
        path: 'visitors',
        problem: `${nobody}: "new" is visit 1, and "visits" begin with ${min}`,
        remedy: 'remove one of the two',
      },
    ]
  if (visitors === 'returning' && max < 2)
    return [
      {
        path: 'visitors',
        problem: `${nobody}: who returns is at visit 2, and "visits" end with ${max}`,
        remedy: 'remove one of the two',
      },
    ]
  const { people: named } = traits
  const isOther = people && named && named.includes('employees') !== (people === 'employees')
  return isOther && named.length === 1 && named[0] !== '*'
    ? [
        {
          path: 'people',
          problem: `${nobody}: the trait "people" is to be "${named[0]}" too`,
          remedy: 'remove one of the two',
        },
      ]
    : []
}

function languageIssue(language: string, path: string): Issue[] {
  try {
    Intl.getCanonicalLocales(language)
    return []
  } catch {
    return [{ path, problem: `"${language}" is no language`, remedy: 'write a language such as "de" or "de-AT"' }]
  }
}

/** To the schema a list is an object too. */
function listIssue([path, value]: [path: string, value: unknown]): Issue[] {
  return Array.isArray(value) ? [{ path, problem: 'got a list', remedy: 'write an object, in braces' }] : []
}

/** A key as people copy it from the address bar. */
function keyIssue(key: string): Issue[] {
  return /[?&=#]/.test(key) || !key
    ? [
        {
          path: `query.${key}`,
          problem: 'no parameter has such a name',
          remedy: 'write the name alone: { "ref": ["mail"] } for ?ref=mail',
        },
      ]
    : []
}
