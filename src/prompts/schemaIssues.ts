import * as v from 'valibot'
import { followUpObject, promptFileSchema } from './schema.js'

type SchemaIssue = v.BaseIssue<unknown>

/** Rounds of looking for keys nobody knows; a file needs one for each such key of one object. */
const maxRounds = 20

/** Everything the schema finds wrong with a file, each at the place where it is mended. */
export function schemaIssues(input: unknown): SchemaIssue[] {
  const issues = issuesOf(input)
  const unknown = issues.filter(isUnknownKey)
  // The schema tells one unknown key of each object: without those it tells the next.
  for (let round = 0, rest = input, latest = unknown; latest[0] && round < maxRounds; round++) {
    rest = latest.reduce((file, { path = [] }) => without(file, keysOf(path)), rest)
    latest = issuesOf(rest).filter(isUnknownKey)
    unknown.push(...latest)
  }
  return [...issues, ...unknown.slice(issues.filter(isUnknownKey).length)]
}

function issuesOf(input: unknown): SchemaIssue[] {
  const { issues = [] } = v.safeParse(promptFileSchema, input)
  const told = new Set<string>()
  return issues.flatMap((issue) => {
    const { path = [] } = issue
    const at = path[2]?.key === 'followUp' ? path.slice(0, 4) : []
    const own = at[3]?.value
    if (!own || typeof own !== 'object' || !Object.hasOwn(own, 'text')) return [issue]
    // With a "text" it is meant as an object, though the schema may have tried it as texts by language.
    const name = keysOf(at).join()
    if (told.has(name)) return []
    told.add(name)
    const { issues: inner = [] } = v.safeParse(followUpObject, own)
    return inner.map((one): SchemaIssue => ({ ...one, path: [...at, ...(one.path ?? [])] as SchemaIssue['path'] }))
  })
}

function isUnknownKey({ type, expected }: SchemaIssue): boolean {
  return type === 'strict_object' && expected === 'never'
}

function keysOf(path: NonNullable<SchemaIssue['path']> | v.IssuePathItem[]): unknown[] {
  return path.map(({ key }) => key)
}

/** A copy of a value without what stands at a path. */
function without(value: unknown, [key, ...rest]: unknown[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? without(item, rest) : item))
  const entries = Object.entries(Object(value)).filter(([own]) => own !== key || rest[0] !== undefined)
  return Object.fromEntries(entries.map(([own, item]) => [own, own === key ? without(item, rest) : item]))
}
