import { h } from 'preact'
import { useState } from 'preact/hooks'
import type { Point } from '../../report/journey.js'
import type { Guess } from '../createGuesses.js'

/** Before the results: what the reader believes. It never leaves the browser. */
export function AskGuess({ points, onGuess }: { points: Point[]; onGuess(guess: Guess): void }) {
  const [guess, setGuess] = useState<Guess>({})
  const set = (touchpoint: string) => (event: Event) =>
    setGuess({ ...guess, [touchpoint]: Number((event.currentTarget as HTMLInputElement).value) })
  return (
    <main class="guess">
      <h1>Before you look: of a hundred people, how many are happy here?</h1>
      <p class="lead">Guess where you like. It stays in this browser, and is set against what people said.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onGuess(guess)
        }}
      >
        {points.map(({ touchpoint, name }) => (
          <label key={touchpoint}>
            <span>{name}</span>
            <input
              type="range"
              min="0"
              max="100"
              class={guess[touchpoint] === undefined ? 'untouched' : ''}
              value={guess[touchpoint] ?? 50}
              onInput={set(touchpoint)}
            />
            <output>{guess[touchpoint] ?? '–'}</output>
          </label>
        ))}
        <p class="buttons">
          <button type="submit" class="primary" disabled={Object.keys(guess).length === 0}>
            Show what they said
          </button>
          <button type="button" onClick={() => onGuess({})}>
            Without a guess
          </button>
        </p>
      </form>
    </main>
  )
}
