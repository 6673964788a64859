import { Fragment, h } from 'preact'
import type { Report } from '../../report/reportOf.js'
import type { Guess } from '../createGuesses.js'
import { AskingPart } from './AskingPart.js'
import { DistributionPart } from './DistributionPart.js'
import { EmployeesPart } from './EmployeesPart.js'
import { GrowthPart } from './GrowthPart.js'
import { GuessPart } from './GuessPart.js'
import { JourneyPart } from './JourneyPart.js'
import { StoriesPart } from './StoriesPart.js'
import { TablesPart } from './TablesPart.js'
import { Tiles } from './Tiles.js'
import { TrendsPart } from './TrendsPart.js'

/** Everything below the first sentence, in the order in which questions come up. */
export function Results({ report, guess }: { report: Report; guess: Guess }) {
  const { fix, tiles, journey, distributions, trends, stories, growth, corners, areas, employees, asking } = report
  return (
    <>
      <Tiles tiles={tiles} name="In numbers" />
      <GuessPart points={journey.points} guess={guess} />
      <JourneyPart journey={journey} told={fix.story?.id} />
      <DistributionPart distributions={distributions} />
      <TrendsPart trends={trends} />
      <StoriesPart stories={stories} points={journey.points} />
      <GrowthPart growth={growth} />
      <TablesPart corners={corners} areas={areas} />
      <EmployeesPart employees={employees} />
      <AskingPart asking={asking} />
    </>
  )
}
