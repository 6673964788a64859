import { h } from 'preact'
import { type Days, sayDay, sayDays } from '../../report/sayDays.js'
import type { Tile } from '../../report/tiles.js'
import { Tiles } from './Tiles.js'

/** The KPIs, and which days they and all below are of: the sentence above them is of the last 28 alone. */
export function NumbersPart({ tiles, days, recent }: NumbersPartProps) {
  if (!tiles[0] || !days) return null
  return (
    <section>
      <h2>{recent ? 'The whole period' : 'In numbers'}</h2>
      <p class="note">
        {sayDays(days)}
        {recent && `; the last 28 days begin on ${sayDay(recent.first)}`}.
      </p>
      <Tiles tiles={tiles} />
    </section>
  )
}

interface NumbersPartProps {
  tiles: Tile[]
  days: Days | null
  recent: Days | null
}
