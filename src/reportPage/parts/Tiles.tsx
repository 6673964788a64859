import { h } from 'preact'
import type { Told } from '../../report/shown.js'
import type { Tile } from '../../report/tiles.js'
import { counted, sayInterval, sayTold, sayValue } from '../../report/words.js'

const signs = { better: '▲ ', worse: '▼ ', unclear: '' }

/** KPIs, each with its range, number of answers and what changed. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <ul class="tiles">
      {tiles.map((tile) => (
        <li key={`${tile.name} ${tile.scale}`}>
          <TileCard tile={tile} />
        </li>
      ))}
    </ul>
  )
}

function TileCard({ tile: { name, says, now, change, wordings, thing } }: { tile: Tile }) {
  const { estimate, evidence, n } = now
  return (
    <dl>
      <dt>{name}</dt>
      <dd class="value">{estimate && evidence === 'enough' ? sayValue(estimate) : estimate ? 'Early signal' : '–'}</dd>
      <dd>
        {estimate ? `likely ${sayInterval(estimate)} · ${counted(n, thing)}` : `${counted(n, thing)}: too few to show`}
      </dd>
      <dd class="small">
        {says}
        {wordings > 1 && `; ${wordings} wordings together`}
      </dd>
      {change?.difference && <Change change={change} />}
    </dl>
  )
}

function Change({ change }: { change: Told }) {
  return (
    <dd class="change">
      <span class="small">Last 28 days against the 28 before</span>
      <span class={change.judgement}>
        <span aria-hidden="true">{signs[change.judgement]}</span>
        {sayTold(change)}
      </span>
    </dd>
  )
}
