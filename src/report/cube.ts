import type { Area, Band, Corner, People, Stage } from '../prompts/types.js'
import type { TallyCounts } from '../results/index.js'

/** Where and by what people were asked. */
export interface Place {
  prompt: string
  touchpoint: string
  stage: Stage | null
  corner: Corner | null
  area: Area | null
  people: People | null
  /** Share of visitors who were asked, 0 to 1. */
  share: number
  synthetic: boolean
}

/** One question in one wording. */
export interface Asked {
  question: string
  scale: string
  wording: string
  text: string
}

/** Under which circumstances something was answered; `day` counts from 1970-01-01 in UTC. */
export interface Circumstances {
  place: Place
  day: number
  device: string
  language: string
}

/** How many gave the same rating under the same circumstances. */
export interface RatingCell extends Circumstances {
  asked: Asked
  value: number
  band: Band
  /** Whether their response says something in words too. */
  commented: boolean
  n: number
}

/** How many responded, and how their first rating was. */
export interface ResponseCell extends Circumstances {
  wording: string
  /** Band of the first rating; `null` without one. */
  band: Band | null
  /** Answered within ten seconds. */
  quick: boolean
  n: number
}

/** How many picked an option. */
export interface ChoiceCell extends Circumstances {
  asked: Asked
  choice: string
  /** Band of the first rating of the response. */
  band: Band | null
  n: number
}

/** Sums of tallies. */
export interface TallyCell {
  prompt: string
  touchpoint: string
  synthetic: boolean
  day: number
  device: string
  counts: TallyCounts
}

/** How many outcomes followed a rating; `day` is that of the rating, `touchpoint` and `band` are what was felt. */
export interface OutcomeCell {
  name: string
  touchpoint: string
  band: Band
  synthetic: boolean
  day: number
  n: number
}

/** What somebody wrote. */
export interface Story {
  id: string
  place: Place
  day: number
  device: string
  language: string
  wording: string
  /** The first rating of the response. */
  value: number | null
  scale: string | null
  band: Band | null
  about: 'pain' | 'change' | 'gain' | null
  /** The question it answers. */
  question: string
  comment: string
}

/** Any number of records, as counts and a bounded number of stories: what a report is made of. Plain data. */
export interface Cube {
  ratings: RatingCell[]
  responses: ResponseCell[]
  choices: ChoiceCell[]
  tallies: TallyCell[]
  outcomes: OutcomeCell[]
  stories: Story[]
  /** Records that came more than once and count once. */
  repeated: number
  /** Records taken back by those who gave them. */
  erased: number
}
