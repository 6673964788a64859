import { Fragment, h } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Cube } from '../report/cube.js'
import type { Payload } from '../report/payload.js'
import { reportOf } from '../report/reportOf.js'
import { sayDay } from '../report/sayDays.js'
import type { Filters } from '../report/select.js'
import type { Guess, Guesses } from './createGuesses.js'
import { filtersIn, hashOf } from './filtersInHash.js'
import type { Link } from './followServer.js'
import { AskGuess } from './parts/AskGuess.js'
import { Results } from './parts/Results.js'
import { Top } from './parts/Top.js'

/** What the page is drawn from. */
export interface AppProps {
  page: Omit<Payload, 'cube'>
  cube: Cube
  guesses: Guesses
  link: Link
}

/** What the foot of the page says of where it comes from. */
const sources: Record<Link, string> = {
  file: 'This file holds all it shows and asks nothing of the net.',
  live: 'New answers appear by themselves.',
  lost: 'The server does not answer: what you see may be old.',
  closed: 'You are signed out: load the page again to see what is new.',
}

/** The page: first the guess, then what people said. On paper there are always results. */
export function App({ page, cube, guesses, link }: AppProps) {
  const [filters, setFilters] = useHash()
  const [guess, setGuess] = useState<Guess | null>(() => guesses.read())
  const { plan, employees } = page
  const report = useMemo(() => reportOf(cube, { plan, employees, filters }), [cube, plan, employees, filters])
  const points = report.journey.points.filter(({ happy }) => happy.estimate)
  const isOpen = guess !== null || points.length === 0 || hashOf(filters) !== ''
  const keep = (own: Guess) => {
    guesses.write(own)
    setGuess(own)
    scrollTo({ top: 0 })
  }
  return (
    <>
      <Top page={page} report={report} filters={filters} onFilters={setFilters} isOpen={isOpen} />
      {!isOpen && <AskGuess points={points} onGuess={keep} />}
      <main hidden={!isOpen} class="results">
        <Results report={report} guess={guess ?? {}} />
      </main>
      <footer>
        {isOpen && points[0] && 'Of 20 likely ranges 19 hold the true number. '}Made by moodpoint on {sayDay(page.made)}
        . <span role="status">{sources[link]}</span>
      </footer>
    </>
  )
}

/** Filters live in the address, so that the back button takes them back. */
function useHash(): [Filters, (filters: Filters) => void] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const filters = useMemo(() => filtersIn(hash), [hash])
  return [
    filters,
    (next) => {
      location.hash = hashOf(next)
    },
  ]
}
