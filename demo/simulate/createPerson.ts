import type { NormalPrompt } from '../../src/prompts/normalPrompt.js'
import { scales } from '../../src/prompts/scales.js'
import type { Band } from '../../src/prompts/types.js'
import { keyOf } from '../../src/survey/answers.js'
import type { ShownQuestion } from '../../src/survey/conversation.js'
import type { Given } from '../../src/survey/survey.js'
import comments from './comments.json'
import type { Move, NextMove } from './headlessAsk.js'
import type { Chance } from './seededRandom.js'

/** Somebody who feels something, and may say so. */
export interface Person {
  languages: string[]
  device: 'phone' | 'desktop'
  /** Lives through a touchpoint; resolves to how it felt, 1 to 5. */
  feel(touchpoint: string, average: number): number
  nextMove: NextMove
}

/** Of those who are asked: who looks away, and who closes it. What is left answers. */
const habits = { ignores: { phone: 0.34, desktop: 0.27 }, closes: { phone: 0.2, desktop: 0.16 } }

/** How often people add words to a rating. */
const wordy: Record<Band, number> = { low: 0.5, mid: 0.25, high: 0.28 }

/** How many set out to answer and go without pressing Send. */
const wandersOff = 0.05

/** Letters typed in a second, with a thumb. */
const lettersPerSecond = 6

const tongues: [string, ...string[]] = ['en', 'en', 'en', 'en', 'en', 'de', 'de', 'de', 'fr', 'nl', 'es', 'pl', 'ja']

/** Makes a person. */
export function createPerson(chance: Chance): Person {
  const taste = chance.about(0, 0.35)
  const device = chance.isSo(0.56) ? 'phone' : 'desktop'
  const felt = new Map<string, number>()
  const said = new Map<string, boolean>()
  const begin = (): Move | undefined => {
    const fate = chance.fraction()
    if (fate < habits.ignores[device]) return undefined
    const isClosed = fate < habits.ignores[device] + habits.closes[device]
    return isClosed ? { afterMs: chance.between(1200, 5000), phase: 'closed' } : { afterMs: 0, phase: 'chosen' }
  }
  return {
    device,
    languages: [chance.pick(tongues)],
    feel(touchpoint, average) {
      const feeling = Math.min(5, Math.max(1, Math.round(chance.about(average + taste, 0.95))))
      felt.set(touchpoint, feeling)
      return feeling
    },
    nextMove(prompt, asked, survey) {
      if (survey.phase === 'sent') return { afterMs: 2000, phase: 'closed' }
      if (survey.phase !== 'invited' && survey.phase !== 'chosen') return undefined
      if (survey.phase === 'invited') {
        said.clear()
        const move = begin()
        if (move?.phase !== 'chosen') return move
      }
      const feeling = felt.get(prompt.touchpoint) ?? 3
      for (const question of asked) {
        const key = keyOf(question)
        if (said.has(key)) continue
        const given = answerTo(question, feeling, prompt, chance)
        said.set(key, !!given)
        if (given) return { afterMs: timeFor(given, chance), phase: 'chosen', given: { [key]: given } }
      }
      return chance.isSo(wandersOff) ? undefined : { afterMs: chance.between(500, 1500), phase: 'sending' }
    },
  }
}

/** What a person gives to one question; nothing where they pass over it. */
function answerTo(question: ShownQuestion, feeling: number, prompt: NormalPrompt, chance: Chance): Given | undefined {
  const { scale, options } = question
  const points = scales[scale]
  if (points?.bands[0]) return rate(points.bands, points.first ?? 1, feeling, chance)
  const band: Band = feeling < 3 ? 'low' : feeling > 3 ? 'high' : 'mid'
  if (options[0]) {
    const isNeeded = question.id === 'stopped' || chance.isSo(0.75)
    return isNeeded
      ? { choices: [options[Math.floor(chance.fraction() ** 1.6 * options.length)]?.id ?? ''] }
      : undefined
  }
  if (scale !== 'comment' || !chance.isSo(wordy[band])) return undefined
  const own = (comments as Record<string, Record<Band, string[]>>)[prompt.touchpoint]?.[band] ?? []
  const text = own[Math.floor(chance.fraction() * own.length)]
  return text
}

/** Five points hold a feeling as it is; other scales stretch it. */
function rate(bands: Band[], first: number, feeling: number, chance: Chance): Given {
  const steps = bands.length - 1
  const stretched = bands.length === 5 ? feeling - 1 : ((feeling - 1) / 4) * steps + chance.between(-1, 1.4)
  const point = Math.min(steps, Math.max(0, Math.round(stretched)))
  return { value: first + point, band: bands[point] }
}

function timeFor(given: Given, chance: Chance): number {
  if (typeof given === 'string')
    return Math.max(1500, (given.length / lettersPerSecond) * 1000 * chance.between(0.5, 1.1))
  return given.value === undefined ? chance.between(900, 2600) : chance.between(1300, 4600)
}
