import type * as v from 'valibot'
import type { Issue } from './issue.js'
import { lintPromptFile } from './lint/lintPromptFile.js'
import { schemaIssues } from './schemaIssues.js'
import { soundPart } from './soundPart.js'

/** Finds everything wrong with a prompt file; an empty list means that every prompt works. */
export function checkPromptFile(input: unknown): Issue[] {
  const issues = schemaIssues(input)
  return [...issues.map(toIssue), ...lintPromptFile(soundPart(input, issues))]
}

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = pathOf(issue.path)
  const { key, origin } = issue.path?.at(-1) ?? {}
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, problem: `unknown key "${key}"`, remedy: 'correct its spelling, or remove it' }
  }
  if (issue.received === 'undefined') return { path, problem: `"${key}" is missing`, remedy: 'add it' }
  if (origin === 'key' && issue.kind === 'validation') return languageIssue(issue)
  return { path, problem: problemOf(issue), remedy: remedyOf(issue) }
}

/** The only keys that are free, and yet have a shape, are languages of a text; a list has keys 0, 1, 2. */
function languageIssue(issue: v.BaseIssue<unknown>): Issue {
  const path: v.IssuePathItem[] = issue.path ?? []
  const { key, input } = path.at(-1) ?? {}
  return Array.isArray(input)
    ? { path: pathOf(path.slice(0, -1)), problem: 'got a list', remedy: 'write a text, or texts by language' }
    : { path: pathOf(path), problem: `"${key}" is no language`, remedy: issue.message }
}

function problemOf({ type, received }: v.BaseIssue<unknown>): string {
  if (type === 'min_length' || type === 'min_entries') return 'is empty'
  if (type === 'max_length') return `is too long: ${received}`
  return `got ${names[received] ?? received}`
}

/** The messages of the schema are written as remedies; valibot's own only say what was expected. */
function remedyOf({ type, message, expected }: v.BaseIssue<unknown>): string {
  return message.startsWith('Invalid') ? (remedies[type] ?? `write ${inWords(expected ?? '')}`) : message
}

const remedies: Record<string, string> = {
  min_length: 'write something, or leave the key out',
  min_entries: 'give at least one language, such as { "en": "…" }',
  min_value: 'give a number, 0 or more',
}

/** `("low" | "mid")` as people say it. */
function inWords(expected: string): string {
  return names[expected] ?? expected.replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ')
}

const names: Record<string, string> = {
  Array: 'a list',
  Object: 'an object',
  string: 'a text, in quotes',
  number: 'a number, without quotes',
}

/** `prompts[2].when.load`, as the engine writes it too. */
function pathOf(path: v.IssuePathItem[] = []): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}
