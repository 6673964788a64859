/** What the reader guessed, of a hundred, by touchpoint; `null` before there was a guess. */
export type Guess = Record<string, number>

/** Keeps guesses in the browser of the reader, and nowhere else. */
export interface Guesses {
  read(): Guess | null
  write(guess: Guess): void
}

/** Makes it over a storage, or without one. */
export function createGuesses(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, title: string): Guesses {
  const key = `moodpoint-report:${title}`
  return {
    read: () => readGuess(storage?.getItem(key)),
    write(guess) {
      try {
        storage?.setItem(key, JSON.stringify(guess))
      } catch (error) {
        console.warn('moodpoint: the guess could not be kept:', error)
      }
    },
  }
}

function readGuess(text: string | null | undefined): Guess | null {
  if (!text) return null
  try {
    const entries = Object.entries(Object(JSON.parse(text)))
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch (error) {
    console.warn('moodpoint: the guess could not be read:', error)
    return null
  }
}
