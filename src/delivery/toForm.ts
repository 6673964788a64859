type Fields = Record<string, unknown>

/**
 * Flattens a record into URL-encoded fields, as form services take them: what is a value stays under its name, the
 * circumstances (`env`) likewise, and every answer stands under the id of its question.
 */
export function toForm(shaped: unknown): string {
  const { answers = [], env = {}, ...fields } = Object(shaped) as Fields
  const given = (answers as Fields[]).map(({ question, value, comment, choices }) => [
    question,
    value ?? comment ?? choices,
  ])
  const all = [...Object.entries({ ...fields, ...(env as Fields) }), ...given] as Array<[string, unknown]>
  const pairs = all.filter(([, value]) => value !== null && value !== undefined)
  return `${new URLSearchParams(pairs.map(([name, value]) => [name, toText(value)]))}`
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
