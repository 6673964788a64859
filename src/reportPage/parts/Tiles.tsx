import { h } from 'preact'
import type { Told } from '../../report/shown.js'
import type { Tile } from '../../report/tiles.js'
import { counted, sayInterval, sayTold, sayValue } from '../../report/words.js'

const signs = { better: '▲', worse: '▼', unclear: '' }

/** KPIs, each with interval, number of answers and what changed. */
export function Tiles({ tiles, name }: { tiles: Tile[]; name: string }) {
  if (!tiles[0]) return null
  return (
    <section aria-label={name}>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li key={`${tile.name} ${tile.scale}`}>
            <TileCard tile={tile} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TileCard({ tile: { name, says, now, change, scale, wordings, thing } }: { tile: Tile }) {
  const { estimate, evidence, n } = now
  return (
    <dl>
      <dt>{name}</dt>
      <dd class="value">{estimate && evidence === 'enough' ? sayValue(estimate) : estimate ? 'Early signal' : '–'}</dd>
      <dd>{estimate ? `${sayInterval(estimate)} · ${counted(n, thing)}` : `${counted(n, thing)}: too few to show`}</dd>
      {change?.difference && <Change change={change} />}
      <dd class="small">
        {says}
        {scale && `, ${scale}`}
        {wordings > 1 && `, ${wordings} wordings together`}
      </dd>
    </dl>
  )
}

function Change({ change }: { change: Told }) {
  return (
    <dd class={`change ${change.judgement}`}>
      <span aria-hidden="true">{signs[change.judgement]} </span>
      28 days: {sayTold(change)}
    </dd>
  )
}
