import type * as v from 'valibot'
import type { SoundFile } from './lint/rule.js'

/** Leaves out what the schema found wrong, so that one fault does not hide the next. */
export function soundPart(input: unknown, issues: v.BaseIssue<unknown>[]): SoundFile {
  const file = Object(input) as Record<string, unknown>
  const faulty = new Set(
    issues.map(({ path = [] }) =>
      path
        .slice(0, 2)
        .map(({ key }) => key)
        .join(),
    ),
  )
  const soundItems = (name: string): unknown[] => {
    const items = Array.isArray(file[name]) ? file[name] : []
    return items.map((item, index) => (faulty.has(`${name},${index}`) ? undefined : item))
  }
  return {
    language: faulty.has('language') ? 'en' : String(file.language ?? 'en'),
    prompts: soundItems('prompts') as SoundFile['prompts'],
    journey: soundItems('journey') as SoundFile['journey'],
    changes: soundItems('changes') as SoundFile['changes'],
  }
}
