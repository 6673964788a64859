import type { Text } from '../types.js'

/** A text by language. Keys such as `__proto__`, which the schema leaves unread, may hold anything. */
export function byLanguage(text: Text, language: string): Map<string, string> {
  const own = typeof text === 'string' ? { [language]: text } : text
  return new Map(Object.entries(own).filter(([, words]) => typeof words === 'string'))
}
