import { h } from 'preact'
import { useState } from 'preact/hooks'
import type { Point } from '../../report/journey.js'
import type { Guess } from '../createGuesses.js'

/** Before the results: what the reader believes. It never leaves the browser. One button leads on, guess or no guess. */
export function AskGuess({ points, onGuess }: { points: Point[]; onGuess(guess: Guess): void }) {
  const [guess, setGuess] = useState<Guess>({})
  const hasGuess = Object.keys(guess).length > 0
  return (
    <main class="guess">
      <h1>Before you look: of 100 people, how many are happy here?</h1>
      <p class="lead">Tap a line where you think it lies. Your guess stays in this browser.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onGuess(guess)
        }}
      >
        <p class="ends" aria-hidden="true">
          <span>nobody</span>
          <span>everybody</span>
        </p>
        {points.map(({ touchpoint, name }) => (
          <GuessLine
            key={touchpoint}
            name={name}
            value={guess[touchpoint]}
            onValue={(value) => setGuess({ ...guess, [touchpoint]: value })}
          />
        ))}
        <p class="buttons">
          <button type="submit" class={hasGuess ? 'primary' : ''}>
            {hasGuess ? 'Show what they said' : 'Look without a guess'}
          </button>
        </p>
      </form>
    </main>
  )
}

interface GuessLineProps {
  name: string
  value: number | undefined
  onValue(value: number): void
}

/** A line without a handle until somebody guesses: one in the middle looks like a result. */
function GuessLine({ name, value, onValue }: GuessLineProps) {
  const read = (event: Event) => onValue(Number((event.currentTarget as HTMLInputElement).value))
  return (
    <label>
      <span>{name}</span>
      <input
        type="range"
        min="0"
        max="100"
        class={value === undefined ? 'untouched' : ''}
        aria-valuetext={value === undefined ? 'no guess' : `${value} of 100`}
        value={value ?? 50}
        onInput={read}
        onPointerUp={read} // a tap on the very middle changes nothing, and is a guess nevertheless
      />
      <output>{value ?? '?'}</output>
    </label>
  )
}
