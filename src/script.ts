import type { Compose } from './compose/compose.js'
import { composeMoodpoint } from './createMoodpoint.js'
import type { Moodpoint } from './moodpoint.js'
import { type MoodpointOptions, optionNames, readOptions } from './options.js'
import { isPreviewing } from './platform/isPreviewing.js'
import { browserPlatform } from './platform/platform.js'

/** What a page may push: options, or a call that wants the instance. */
type Pushed = MoodpointOptions | ((mood: Moodpoint) => void)

const view = window as { moodpoint?: object }
const data = document.currentScript?.dataset ?? {}

/** Starts at the script tag, or at the first options pushed where the tag says `data-wait`. */
function startFromScript(compose: Compose): void {
  const waiting: Array<(mood: Moodpoint) => void> = []
  const say = (problem: unknown) => console.error(`[moodpoint] ${problem}`)
  let mood: Moodpoint | undefined

  const start = (options: MoodpointOptions) => {
    // A typo must not cost the page its feedback: each wrong option is one console error, and its default is used.
    const settings = readOptions({ ...readDataset(), ...options }, say)
    mood = Object.assign(compose(settings, browserPlatform(), document), { push })
    view.moodpoint = mood
    push(...waiting)
  }
  const push = (...items: Pushed[]) => {
    for (const item of items) {
      try {
        if (typeof item !== 'function') mood ? say('options came too late') : start(item)
        else if (mood) item(mood)
        else waiting.push(item)
      } catch (error) {
        say(error)
      }
    }
  }
  const pushed: Pushed[] = Array.isArray(view.moodpoint) ? view.moodpoint : []
  let options: MoodpointOptions | undefined
  for (const item of pushed) {
    if (typeof item === 'function') waiting.push(item)
    else options = { ...options, ...item }
  }
  if (options || !('wait' in data)) start(options ?? {})
  else view.moodpoint = { push }
}

/** Reads `data-*` attributes as options; others' attributes on the tag are none of our business. */
function readDataset(): MoodpointOptions {
  const read = (key: string, value = '') => (/^(keepQuery|send)$/.test(key) ? value.split(',') : value || 'true')
  const known = optionNames.filter((name) => name in data)
  return Object.fromEntries(known.map((name) => [name, read(name, data[name])]))
}

// What the page pushes until the panel has come waits in its own list.
if (isPreviewing())
  import('./panel.js').then(({ preview }) => startFromScript(preview(composeMoodpoint)), console.error)
else startFromScript(composeMoodpoint)
