import { h } from 'preact'
import type { Payload } from '../../report/payload.js'
import type { Report } from '../../report/reportOf.js'
import { sayDays } from '../../report/sayDays.js'
import type { Filters } from '../../report/select.js'
import { counted } from '../../report/words.js'
import { FilterBar } from './FilterBar.js'

/** Who reads this reads one sentence: what to fix first, and why. */
export function Top({ page, report, filters, onFilters, isOpen }: TopProps) {
  const { fix, answers, days, data } = report
  return (
    <header>
      <p class="kicker">
        <strong>{page.title}</strong>
        <span>
          {counted(answers, 'answer')}
          {days && `, ${sayDays(days)}`}
        </span>
        {data === 'simulated' && <mark>Simulated shoppers</mark>}
      </p>
      <div hidden={!isOpen} class="results">
        <h1>{fix.sentence}</h1>
        {fix.because && <p class="lead">{fix.because}</p>}
        {fix.story && <blockquote>{fix.story.comment}</blockquote>}
        <FilterBar report={report} plan={page.plan} filters={filters} onFilters={onFilters} />
      </div>
    </header>
  )
}

interface TopProps {
  page: Omit<Payload, 'cube'>
  report: Report
  filters: Filters
  onFilters(filters: Filters): void
  isOpen: boolean
}
