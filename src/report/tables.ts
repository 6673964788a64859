import type { Area, Corner, Stage } from '../prompts/types.js'
import { feeling } from './cellMeasures.js'
import type { RatingCell } from './cube.js'
import { leadingScale } from './leading.js'
import type { Plan } from './planOf.js'
import { type Shown, show } from './shown.js'

/** How people felt, by something in rows and by stage in columns. */
export interface StageTable<Row extends string> {
  rows: { row: Row; cells: { stage: Stage; feeling: Shown }[] }[]
  scale: string | null
  /** Answers that say neither; they are in no cell. */
  others: number
}

const stages: Stage[] = ['before', 'during', 'after']
const corners: Corner[] = ['marketing', 'product', 'commerce', 'service']
const areas: Area[] = ['people', 'product', 'process', 'feedback']

/** The four corners by stage. */
export function cornersOf(cells: readonly RatingCell[], plan: Plan): StageTable<Corner> {
  return tableOf(cells, plan, corners, (cell) => plannedAt(cell, plan)?.corner ?? cell.place.corner)
}

/** People, product, process and feedback by stage. */
export function areasOf(cells: readonly RatingCell[], plan: Plan): StageTable<Area> {
  return tableOf(cells, plan, areas, ({ place }) => place.area)
}

function plannedAt({ place }: RatingCell, { journey }: Plan) {
  return journey.find(({ touchpoint }) => touchpoint === place.touchpoint)
}

/** On the scale most answers were given on: others make no common number with them. */
function tableOf<Row extends string>(
  cells: readonly RatingCell[],
  plan: Plan,
  rows: Row[],
  rowOf: (cell: RatingCell) => Row | null,
): StageTable<Row> {
  const scale = leadingScale(cells)
  const ours = cells
    .filter(({ asked }) => asked.scale === scale)
    .map((cell) => ({ cell, row: rowOf(cell), stage: plannedAt(cell, plan)?.stage ?? cell.place.stage }))
  const cellAt = (row: Row, stage: Stage) => ours.filter((one) => one.row === row && one.stage === stage)
  return {
    rows: rows.map((row) => ({
      row,
      cells: stages.map((stage) => ({
        stage,
        feeling: show(
          feeling,
          cellAt(row, stage).map(({ cell }) => cell),
        ),
      })),
    })),
    scale: scale ?? null,
    others: ours.filter(({ row, stage }) => !row || !stage).reduce((sum, { cell }) => sum + cell.n, 0),
  }
}
