import { suppressSmall } from '../results/suppressSmall.js'
import { feeling } from './cellMeasures.js'
import type { Cube } from './cube.js'
import { countOf, grouped } from './grouped.js'
import { leadingOf, leadingScale } from './leading.js'
import { nameOf, type Plan } from './planOf.js'
import { dataOf, isEmployee } from './select.js'
import { type Shown, show } from './shown.js'

/** How employees feel at one of their touchpoints. */
export interface EmployeePoint {
  touchpoint: string
  name: string
  /** `null` where showing it would tell about fewer than 5. */
  feeling: Shown | null
}

/**
 * Employees, apart from everybody else: over all days, devices and languages, so that nobody can single one out by
 * filtering; small cells are suppressed, and so is what they could be computed from.
 */
export function employeesOf(cube: Cube, plan: Plan): EmployeePoint[] {
  const isSimulated = dataOf(cube) === 'simulated'
  const cells = cube.ratings.filter((cell) => isEmployee(cell) && cell.place.synthetic === isSimulated)
  const scale = leadingScale(cells)
  const groups = [...grouped(cells, ({ place }) => place.touchpoint)].map(([touchpoint, all]) => {
    const onCommon = leadingOf(all, scale)
    const own = onCommon[0] ? onCommon : leadingOf(all) // each stands for itself: no two are compared
    return { touchpoint, own, n: countOf(own) }
  })
  const visible = suppressSmall(groups)
  return groups.map((group, index) => ({
    touchpoint: group.touchpoint,
    name: plan.journey.find(({ touchpoint }) => touchpoint === group.touchpoint)?.name ?? nameOf(group.touchpoint),
    feeling: visible[index] ? show(feeling, group.own) : null,
  }))
}
