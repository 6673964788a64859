import type { Trigger } from './normalPrompt.js'

/** Name of the host event a trigger waits for, with conditions or without; none where it waits for something else. */
export function eventOf([type, value]: Trigger): string | undefined {
  if (type !== 'event') return undefined
  return typeof value === 'string' ? value : value.name
}
