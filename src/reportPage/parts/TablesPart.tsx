import { h } from 'preact'
import { nameOf } from '../../report/planOf.js'
import type { Shown } from '../../report/shown.js'
import type { StageTable } from '../../report/tables.js'
import { counted, sayInterval, sayValue } from '../../report/words.js'
import { Table } from './Figure.js'

/** Where in the organisation it hurts. */
export function TablesPart({ corners, areas }: { corners: StageTable<string>; areas: StageTable<string> }) {
  const tables = [
    { title: 'Four corners', name: 'Corner', table: corners },
    { title: 'People, product, process, feedback', name: 'Area', table: areas },
  ].filter(({ table }) => table.rows.some(({ cells }) => cells.some(({ feeling }) => feeling.estimate)))
  if (!tables[0]) return null
  return (
    <section>
      <h2>Where it lies</h2>
      <p class="note">Happy minus unhappy, of 100 answers. Cells of fewer than 5 answers are empty.</p>
      <div class="columns">
        {tables.map(({ title, name, table }) => (
          <div key={title}>
            <h3>{title}</h3>
            <Table
              name={title}
              head={[name, 'Before', 'During', 'After']}
              rows={table.rows.map(({ row, cells }) => [
                nameOf(row),
                ...cells.map(({ feeling }) => <Cell shown={feeling} />),
              ])}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

function Cell({ shown: { estimate, evidence, n } }: { shown: Shown }) {
  if (!estimate) return <span class="empty">–</span>
  const side = estimate.high < 0 ? 'low' : estimate.low > 0 ? 'high' : 'mid'
  return (
    <span class={`cell ${side}`}>
      <strong>{evidence === 'enough' ? sayValue(estimate) : 'Early signal'}</strong>{' '}
      <small>
        {sayInterval(estimate)}, {counted(n, 'answer')}
      </small>
    </span>
  )
}
