import { composeMoodpoint } from './createMoodpoint.js'
import type { Moodpoint } from './moodpoint.js'
import { type MoodpointOptions, optionNames, readOptions } from './options.js'
import { browserPlatform } from './platform/platform.js'

/** What a page may push: options, or a call that wants the instance. */
type Pushed = MoodpointOptions | ((mood: Moodpoint) => void)

/** Starts at the script tag, or at the first options pushed where the tag says `data-wait`. */
function startFromScript(view: { moodpoint?: object }, data: DOMStringMap): void {
  const waiting: Array<(mood: Moodpoint) => void> = []
  const say = (problem: unknown) => console.error(`[moodpoint] ${problem}`)
  let mood: Moodpoint | undefined

  const start = (options: MoodpointOptions) => {
    // A typo must not cost the page its feedback: each wrong option is one console error, and its default is used.
    const settings = readOptions({ ...readDataset(data), ...options }, say)
    mood = Object.assign(composeMoodpoint(settings, browserPlatform(), document), { push })
    view.moodpoint = mood
    push(...waiting)
  }
  const push = (...items: Pushed[]) => {
    for (const item of items) {
      if (typeof item !== 'function') mood ? say('options came too late') : start(item)
      else if (mood) run(item, mood)
      else waiting.push(item)
    }
  }
  const run = (call: (mood: Moodpoint) => void, own: Moodpoint) => {
    try {
      call(own)
    } catch (error) {
      say(error)
    }
  }
  const pushed: Pushed[] = Array.isArray(view.moodpoint) ? view.moodpoint : []
  const options = pushed.filter((item) => typeof item !== 'function')
  push(...pushed.filter((item) => typeof item === 'function'))
  if (options[0] || !('wait' in data)) start(Object.assign({}, ...options))
  else view.moodpoint = { push }
}

/** Reads `data-*` attributes as options; others' attributes on the tag are none of our business. */
function readDataset(data: DOMStringMap): MoodpointOptions {
  const known = Object.entries(data).filter(([key]) => optionNames.includes(key))
  const read = (key: string, value: string) => (/^(keepQuery|send)$/.test(key) ? value.split(',') : value || 'true')
  return Object.fromEntries(known.map(([key, value = '']) => [key, read(key, value)]))
}

startFromScript(window as { moodpoint?: object }, { ...document.currentScript?.dataset })
