import { h } from 'preact'
import { nameOf, type Plan } from '../../report/planOf.js'
import type { Report } from '../../report/reportOf.js'
import type { Filters } from '../../report/select.js'

const lists = [
  ['touchpoint', 'Touchpoint', 'touchpoints'],
  ['device', 'Device', 'devices'],
  ['language', 'Language', 'languages'],
  ['wording', 'Wording', 'wordings'],
] as const

/** Which answers the page is about. What it is set to stands in the address. */
export function FilterBar({ report, plan, filters, onFilters }: FilterBarProps) {
  const set = (key: keyof Filters) => (event: Event) =>
    onFilters({ ...filters, [key]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value || undefined })
  const isSet = Object.values(filters).some(Boolean)
  return (
    <form class="filters" aria-label="Which answers" onSubmit={(event) => event.preventDefault()}>
      <label>
        From <input type="date" value={filters.from ?? ''} onChange={set('from')} />
      </label>
      <label>
        Until <input type="date" value={filters.until ?? ''} onChange={set('until')} />
      </label>
      {lists
        .filter(([key, , list]) => report.choices[list].length > 1 || filters[key])
        .map(([key, name, list]) => (
          <label key={key}>
            {name}{' '}
            <select value={filters[key] ?? ''} onChange={set(key)}>
              <option value="">All</option>
              {[...new Set([...report.choices[list], ...(filters[key] ? [filters[key]] : [])])].map((value) => (
                <option key={value} value={value} selected={value === filters[key]}>
                  {key === 'touchpoint' ? touchpointName(value, plan) : value}
                </option>
              ))}
            </select>
          </label>
        ))}
      {isSet && (
        <button type="button" onClick={() => onFilters({})}>
          All answers
        </button>
      )}
    </form>
  )
}

function touchpointName(id: string, { journey }: Plan): string {
  return journey.find(({ touchpoint }) => touchpoint === id)?.name ?? nameOf(id)
}

interface FilterBarProps {
  report: Report
  plan: Plan
  filters: Filters
  onFilters(filters: Filters): void
}
