import { h } from 'preact'
import type { EmployeePoint } from '../../report/employees.js'
import { sayShown } from '../../report/words.js'
import { Table } from './Figure.js'

/** Employees, apart: all days, devices and languages, whatever the filters. */
export function EmployeesPart({ employees }: { employees: EmployeePoint[] }) {
  if (!employees[0]) return null
  return (
    <section>
      <h2>Employees</h2>
      <p class="note">
        In no number above, and filters do not reach them. Where fewer than 5 could be told apart, nothing is shown.
      </p>
      <Table
        name="Employees"
        head={['Touchpoint', 'Happy minus unhappy, of 100']}
        rows={employees.map(({ name, feeling }) => [name, feeling ? sayShown(feeling) : 'too few to show'])}
      />
    </section>
  )
}
