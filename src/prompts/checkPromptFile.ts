import * as v from 'valibot'
import { readPromptFile } from './readPromptFile.js'
import { promptFileSchema } from './schema.js'

/** One thing wrong with a prompt file. */
export interface Issue {
  /** Where, such as `prompts[2].when.load`; empty for the file as a whole. */
  path: string
  problem: string
  /** What to do about it. */
  remedy: string
}

/** Finds everything wrong with a prompt file; an empty list means that every prompt works. */
export function checkPromptFile(input: unknown): Issue[] {
  const { issues } = v.safeParse(promptFileSchema, input)
  if (issues) return issues.map(toIssue)
  return readPromptFile(input).faults.map(toIssueOfFault)
}

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = pathOf(issue)
  const key = issue.path?.at(-1)?.key
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, problem: `unknown key "${key}"`, remedy: 'correct its spelling, or remove it' }
  }
  if (issue.received === 'undefined') return { path, problem: `"${key}" is missing`, remedy: 'add it' }
  return { path, problem: `got ${issue.received}`, remedy: remedyOf(issue) }
}

/** The messages of the schema are written as remedies; valibot's own only say what was expected. */
function remedyOf({ type, message, expected }: v.BaseIssue<unknown>): string {
  return remedies[type] ?? (message.startsWith('Invalid') ? `expected ${expected}` : message)
}

const remedies: Record<string, string> = {
  min_length: 'write something, or leave the key out',
  min_entries: 'give at least one language, such as { "en": "…" }',
  min_value: 'give a number, 0 or more',
}

/** `prompts[2].when.load`, as the engine writes it too. */
function pathOf({ path }: v.BaseIssue<unknown>): string {
  const keys = path ?? []
  return keys
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

/** What no schema can say: an id given twice, a time zone nobody knows. */
function toIssueOfFault(path: string): Issue {
  const isId = path.endsWith('.id')
  return {
    path,
    problem: isId ? 'given twice' : 'cannot be used',
    remedy: isId ? 'give each prompt its own id' : 'correct it',
  }
}
