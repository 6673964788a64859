import type { Band } from '../prompts/types.js'
import type { TallyCounts } from '../results/index.js'
import type {
  Asked,
  ChoiceCell,
  Circumstances,
  Cube,
  OutcomeCell,
  Place,
  RatingCell,
  ResponseCell,
  TallyCell,
} from './cube.js'
import { bands } from './shown.js'

type Row = number[]

/** A cube in which nothing is written twice: what a page carries. */
export interface PackedCube extends Omit<Cube, 'ratings' | 'responses' | 'choices' | 'tallies' | 'outcomes'> {
  places: Place[]
  asked: Asked[]
  /** Devices, languages, wordings and options, by number. */
  words: string[]
  /** `[place, day, device, language, asked, value, band, commented, n]` */
  ratings: Row[]
  /** `[place, day, device, language, wording, band, quick, n]` */
  responses: Row[]
  /** `[place, day, device, language, asked, choice, band, n]` */
  choices: Row[]
  /** `[prompt, touchpoint, synthetic, day, device, …counts]` */
  tallies: Row[]
  /** `[name, touchpoint, band, synthetic, day, n]` */
  outcomes: Row[]
}

const steps: (keyof TallyCounts)[] = ['eligible', 'asked', 'touched', 'rated', 'commented', 'dismissed', 'ignored']

/** Packs a cube. */
export function packCube(cube: Cube): PackedCube {
  const [places, asked, words] = [createIndex<Place>(), createIndex<Asked>(), createIndex<string>()]
  const around = (one: Circumstances): Row => [
    places.at(one.place),
    one.day,
    words.at(one.device),
    words.at(one.language),
  ]
  const bandAt = (band: Band | null) => (band ? bands.indexOf(band) : -1)
  const packed = {
    ratings: cube.ratings.map((one): Row => {
      const { value, band, commented, n } = one
      return [...around(one), asked.at(one.asked), value, bandAt(band), Number(commented), n]
    }),
    responses: cube.responses.map((one): Row => {
      return [...around(one), words.at(one.wording), bandAt(one.band), Number(one.quick), one.n]
    }),
    choices: cube.choices.map((one): Row => {
      return [...around(one), asked.at(one.asked), words.at(one.choice), bandAt(one.band), one.n]
    }),
    tallies: cube.tallies.map(({ prompt, touchpoint, synthetic, day, device, counts }): Row => {
      const place = [words.at(prompt), words.at(touchpoint), Number(synthetic)]
      return [...place, day, words.at(device), ...steps.map((step) => counts[step])]
    }),
    outcomes: cube.outcomes.map(({ name, touchpoint, band, synthetic, day, n }): Row => {
      return [words.at(name), words.at(touchpoint), bandAt(band), Number(synthetic), day, n]
    }),
  }
  return { ...cube, ...packed, places: places.all, asked: asked.all, words: words.all }
}

/** Unpacks a cube; what {@link packCube} made, no one else writes it. */
export function unpackCube({ places, asked, words, ...cube }: PackedCube): Cube {
  const around = ([place = 0, day = 0, device = 0, language = 0]: Row): Circumstances => ({
    place: places[place] as Place, // packed from a list that holds it, as those below
    day,
    device: words[device] ?? '',
    language: words[language] ?? '',
  })
  const bandOf = (index = -1): Band | null => bands[index] ?? null
  return {
    ...cube,
    ratings: cube.ratings.map((row): RatingCell => {
      const [own = 0, value = 0, band = 0, commented, n = 0] = row.slice(4)
      const fields = { value, band: bandOf(band) as Band, commented: commented === 1, n }
      return { ...around(row), asked: asked[own] as Asked, ...fields }
    }),
    responses: cube.responses.map((row): ResponseCell => {
      const [wording = 0, band, quick, n = 0] = row.slice(4)
      return { ...around(row), wording: words[wording] ?? '', band: bandOf(band), quick: quick === 1, n }
    }),
    choices: cube.choices.map((row): ChoiceCell => {
      const [own = 0, choice = 0, band, n = 0] = row.slice(4)
      return { ...around(row), asked: asked[own] as Asked, choice: words[choice] ?? '', band: bandOf(band), n }
    }),
    tallies: cube.tallies.map(([prompt = 0, touchpoint = 0, synthetic, day = 0, device = 0, ...own]): TallyCell => {
      const counts = Object.fromEntries(steps.map((step, index) => [step, own[index] ?? 0])) as unknown as TallyCounts // its keys
      const place = { prompt: words[prompt] ?? '', touchpoint: words[touchpoint] ?? '', synthetic: synthetic === 1 }
      return { ...place, day, device: words[device] ?? '', counts }
    }),
    outcomes: cube.outcomes.map(([name = 0, touchpoint = 0, band = 0, synthetic, day = 0, n = 0]): OutcomeCell => {
      const felt = { touchpoint: words[touchpoint] ?? '', band: bandOf(band) as Band }
      return { name: words[name] ?? '', ...felt, synthetic: synthetic === 1, day, n }
    }),
  }
}

/** Numbers what is alike, in the order in which it first comes. */
function createIndex<One>() {
  const all: One[] = []
  const known = new Map<string, number>()
  return {
    all,
    at(one: One): number {
      const key = typeof one === 'string' ? one : JSON.stringify(one)
      const index = known.get(key) ?? all.push(one) - 1
      known.set(key, index)
      return index
    },
  }
}
