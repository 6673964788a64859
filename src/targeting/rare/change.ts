import type { Gate } from '../decide.js'

/** Lets a change be told once, to a device whose last answer at that touchpoint was low and came before it. */
export const change: Gate = ({ id, touchpoint, change }, { prompts }) => {
  if (!change) return undefined
  const { shownAt, answeredAt, dismissedAt } = prompts[id] ?? {}
  const told = shownAt ?? answeredAt ?? dismissedAt
  const wanted = { touchpoint, date: change.date }
  if (told) return { code: 'told-already', actual: told, wanted }
  const [last] = Object.values(prompts)
    .filter((own) => own.touchpoint === touchpoint && own.band && own.answeredAt)
    .sort((one, other) => Number(other.answeredAt) - Number(one.answeredAt))
  const isLow = last?.band === 'low' && Number(last.answeredAt) < Date.parse(change.date)
  return { code: isLow ? 'ok' : 'not-low-here', actual: last && { band: last.band, at: last.answeredAt }, wanted }
}
