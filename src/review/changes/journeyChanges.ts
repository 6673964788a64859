import { listed } from '../../explain/inWords.js'
import type { Touchpoint } from '../../prompts/types.js'
import type { Change } from './change.js'

const said = ['stage', 'corner', 'people'] as const

/** What changed of the journey, which every record quotes. */
export function journeyChanges(before: Touchpoint[], after: Touchpoint[]): Change[] {
  const kind = 'journey'
  const find = (places: Touchpoint[], { touchpoint }: Touchpoint) =>
    places.find((place) => place.touchpoint === touchpoint)
  const [added, removed] = [
    after.filter((place) => !find(before, place)),
    before.filter((place) => !find(after, place)),
  ]
  const changed = after.flatMap((place) => {
    const earlier = find(before, place)
    const parts = said.filter((key) => earlier && earlier[key] !== place[key])
    const words = parts.map((key) => `${key} ${earlier?.[key] ?? 'nothing'} → ${place[key] ?? 'nothing'}`)
    return words[0] ? [`"${place.touchpoint}": ${listed(words)}: records say so from now on.`] : []
  })
  return [
    ...added.map(({ touchpoint }) => `"${touchpoint}" is on the journey now: records of its prompts say where.`),
    ...removed.map(
      ({ touchpoint }) => `"${touchpoint}" has left the journey: records of its prompts lack stage and corner.`,
    ),
    ...changed,
  ].map((text) => ({ kind, text }))
}
