import type { History, PromptHistory } from './facts.js'

/** What is remembered of prompts, by their ids: what a host may keep for its visitor. Times in milliseconds since the epoch. */
export type KeptHistory = Pick<History, 'prompts'>

const times = ['shownAt', 'answeredAt', 'dismissedAt'] as const

/**
 * Adds to what a device remembers what the host does: of each prompt the latest of every time, and with it how the answer
 * was; the number its share depends on is the host's, so that a visitor who is in stays in. What is no such number is left
 * out.
 */
export function mergeHistory(own: History, theirs: unknown): History {
  const prompts = new Map(Object.entries(own.prompts))
  for (const [id, other] of Object.entries(Object(Object(theirs).prompts)))
    prompts.set(id, mergePrompt(prompts.get(id), Object(other)))
  return { ...own, prompts: Object.fromEntries(prompts) }
}

function mergePrompt(own: PromptHistory | undefined, theirs: Record<string, unknown>): PromptHistory {
  const draw = isCount(theirs.draw) && theirs.draw < 1 ? theirs.draw : (own?.draw ?? 0)
  const merged: PromptHistory = { ...own, draw, showings: latest(own?.showings, theirs.showings) ?? 0 }
  if (isLater(theirs.answeredAt, own?.answeredAt)) Object.assign(merged, feltIn(theirs))
  for (const key of times) {
    const at = latest(own?.[key], theirs[key])
    if (at !== undefined) merged[key] = at
  }
  return merged
}

function feltIn({ touchpoint, band }: Record<string, unknown>): Pick<PromptHistory, 'touchpoint' | 'band'> {
  return {
    ...(typeof touchpoint === 'string' && { touchpoint }),
    ...((band === 'low' || band === 'mid' || band === 'high') && { band }),
  }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < Infinity

const isLater = (value: unknown, than = 0) => isCount(value) && value > than

function latest(own: number | undefined, theirs: unknown): number | undefined {
  return isCount(theirs) ? Math.max(own ?? 0, theirs) : own
}
