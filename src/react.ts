import type { HTMLAttributes, PropsWithChildren, ReactElement, RefAttributes } from 'react'
import { createContext, createElement, useContext, useInsertionEffect, useState } from 'react'
import { createMoodpoint, type Moodpoint, type MoodpointOptions } from './index.js'

const Context = createContext<Moodpoint | undefined>(undefined)

/**
 * Starts moodpoint when it comes into the page and destroys it when it goes; on a server it does nothing. Options are
 * read once: another `key` starts anew with others. A wrong one is a console error, and nothing is asked.
 */
export function MoodpointProvider({ children, ...options }: PropsWithChildren<MoodpointOptions>): ReactElement {
  const [{ mood, start }] = useState(() => holdMoodpoint(options))
  // The first of all effects: those of children find moodpoint running, and StrictMode does not play this one twice.
  useInsertionEffect(start, [start])
  return createElement(Context.Provider, { value: mood }, children)
}

/**
 * The moodpoint of the nearest `<MoodpointProvider>`, for effects and event handlers; always the same object.
 *
 * @throws Error where no provider is around it
 */
export function useMoodpoint(): Moodpoint {
  const mood = useContext(Context)
  if (!mood) throw new Error('useMoodpoint(): put <MoodpointProvider> around this component')
  return mood
}

/** What components hold on to from the first rendering on, and what starts the moodpoint behind it. */
function holdMoodpoint(options: MoodpointOptions) {
  let running: Moodpoint | undefined
  let ended: Moodpoint | undefined
  const begin = () => (running ??= createOrAskNothing(options))
  const own = () => running ?? ended ?? begin()
  const mood: Moodpoint = {
    event: (...given) => own().event(...given),
    show: (...given) => own().show(...given),
    explain: () => own().explain(),
    outcome: (...given) => own().outcome(...given),
    on: (...given) => own().on(...given),
    get outbox() {
      return own().outbox
    },
    setTraits: (traits) => own().setTraits(traits),
    setConsent: (given) => own().setConsent(given),
    destroy: () => own().destroy(),
  }
  const start = () => {
    ended = begin()
    return () => {
      ended?.destroy()
      running = undefined
    }
  }
  return { mood, start }
}

/** An effect that throws takes the whole tree away; a wrong option shall cost the feedback alone. */
function createOrAskNothing(options: MoodpointOptions): Moodpoint {
  try {
    return createMoodpoint(options)
  } catch (error) {
    console.error(`[moodpoint] ${error}`)
    return createMoodpoint({ prompts: { prompts: [] }, storage: 'none' })
  }
}

type InlinePlace = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement> & { prompt: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** The place of the prompt with this id. */
      'moodpoint-inline': InlinePlace
    }
  }
}
