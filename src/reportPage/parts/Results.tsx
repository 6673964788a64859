import { Fragment, h } from 'preact'
import type { Report } from '../../report/reportOf.js'
import type { Guess } from '../createGuesses.js'
import { AskingPart } from './AskingPart.js'
import { DistributionPart } from './DistributionPart.js'
import { EmployeesPart } from './EmployeesPart.js'
import { GrowthPart } from './GrowthPart.js'
import { GuessPart } from './GuessPart.js'
import { JourneyPart } from './JourneyPart.js'
import { NumbersPart } from './NumbersPart.js'
import { StoriesPart } from './StoriesPart.js'
import { TablesPart } from './TablesPart.js'
import { TrendsPart } from './TrendsPart.js'

/** Everything below the first sentence, in the order in which questions come up. */
export function Results({ report, guess }: { report: Report; guess: Guess }) {
  const {
    fix,
    recent,
    days,
    filters,
    tiles,
    journey,
    distributions,
    trends,
    stories,
    growth,
    corners,
    areas,
    employees,
    asking,
  } = report
  return (
    <>
      <NumbersPart tiles={tiles} days={days} recent={recent} />
      <GuessPart points={journey.points} guess={guess} />
      <JourneyPart journey={journey} told={fix.story?.id} />
      <DistributionPart distributions={distributions} />
      <TrendsPart trends={trends} />
      <StoriesPart stories={stories} points={journey.points} />
      <GrowthPart growth={growth} filters={filters} />
      <TablesPart corners={corners} areas={areas} />
      <EmployeesPart employees={employees} />
      <AskingPart asking={asking} filters={filters} />
    </>
  )
}
