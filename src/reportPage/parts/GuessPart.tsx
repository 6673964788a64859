import { h } from 'preact'
import { useCallback } from 'preact/hooks'
import type { Point } from '../../report/journey.js'
import { sayShown } from '../../report/words.js'
import { type GuessGap, guessGap } from '../../results/guessGap.js'
import type { Estimate } from '../../results/index.js'
import type { Guess } from '../createGuesses.js'
import { colours } from '../plots/colours.js'
import { drawGuesses, type GuessRow } from '../plots/drawGuesses.js'
import { Figure } from './Figure.js'
import { type Key, Legend } from './Legend.js'

const says: Record<GuessGap['judgement'], (gap: number) => string> = {
  'too-optimistic': (gap) => `${gap} too optimistic`,
  'too-pessimistic': (gap) => `${gap} too pessimistic`,
  'about-right': () => 'about right',
  unclear: () => 'too few answers',
}

const keys: Key[] = [
  { text: 'You guessed', mark: 'dot', colours: [colours.ink], isHollow: true },
  { text: 'They said', mark: 'dot', colours: [colours.high] },
  { text: 'Likely range', mark: 'bar', colours: ['var(--high-fill)'] },
]

/** The guess against what people said. */
export function GuessPart({ points, guess }: { points: Point[]; guess: Guess }) {
  const rows = points.flatMap((point): GuessRow[] => {
    const own = guess[point.touchpoint]
    const { estimate } = point.happy
    return own === undefined || !estimate ? [] : [{ name: point.name, guess: own, happy: point.happy, estimate }]
  })
  const draw = useCallback((width: number) => drawGuesses(rows, width), [JSON.stringify(rows)])
  if (!rows[0]) return null
  return (
    <section>
      <h2>Your guess, and what they said</h2>
      <p class="note">How many of 100 are happy.</p>
      <Legend keys={keys} />
      <Figure
        caption={captionOf(rows)}
        draw={draw}
        head={['Touchpoint', 'You guessed', 'Happy', 'Your guess was']}
        rows={rows.map(({ name, guess: own, happy, estimate }) => [name, own, sayShown(happy), sayGap(own, estimate)])}
      />
    </section>
  )
}

function sayGap(guess: number, estimate: Estimate): string {
  const { gap, judgement } = guessGap(guess, estimate)
  return says[judgement](Math.abs(Math.round(gap)))
}

function captionOf(rows: GuessRow[]): string {
  const off = rows.filter(({ guess, estimate }) => /optimistic|pessimistic/.test(guessGap(guess, estimate).judgement))
  const far = ({ guess, estimate }: GuessRow) => Math.abs(guess - estimate.value)
  const [farthest] = [...off].sort((one, other) => far(other) - far(one))
  if (!farthest) return 'Where you guessed, you were about right.'
  const { name, guess, estimate } = farthest
  return `You were off at ${off.length} of ${rows.length}; most at ${name}: you guessed ${guess}, it is ${Math.round(estimate.value)} of a hundred, ${sayGap(guess, estimate)}.`
}
