import type { Cube } from './cube.js'
import { type EmployeePoint, employeesOf } from './employees.js'
import { type PackedCube, packCube } from './packCube.js'
import type { Plan } from './planOf.js'
import { type Filters, select } from './select.js'

/** What the page of a report carries. */
export interface Payload {
  title: string
  /** `YYYY-MM-DD` */
  made: string
  plan: Plan
  cube: PackedCube
  employees: EmployeePoint[]
  /** Where a live page asks for what is new, and the state it has; a page in a file has none. */
  live?: { path: string; revision: string }
}

/**
 * What leaves the house with a page: customers' answers as counts, their stories, and of employees nothing but what may be
 * shown, because whoever has the page can read all of it.
 */
export function payloadOf(cube: Cube, plan: Plan, filters: Filters, page: Pick<Payload, 'title' | 'made'>): Payload {
  return { ...page, plan, cube: packCube(select(cube, filters)), employees: employeesOf(cube, plan) }
}
