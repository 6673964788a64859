import { type InjectionKey, inject, type ObjectPlugin } from 'vue'
import { createMoodpoint, type Moodpoint, type MoodpointOptions } from './index.js'

const key: InjectionKey<Moodpoint> = Symbol('moodpoint')

/**
 * Starts moodpoint with the app and destroys it when the app is unmounted; on a server it does nothing. A wrong option
 * is a console error, and nothing is asked.
 *
 * @example createApp(App).use(moodpoint, { endpoint: '/feedback', prompts: '/prompts.json' }).mount('#app')
 */
export const moodpoint: ObjectPlugin<[options?: MoodpointOptions]> = {
  install(app, options) {
    const mood = createOrAskNothing(options)
    const unmount = app.unmount // `onUnmount` came with Vue 3.5
    app.unmount = () => {
      mood.destroy()
      unmount()
    }
    app.provide(key, mood)
  },
}

/**
 * The moodpoint of the app.
 *
 * @throws Error where the app does not use the plugin
 */
export function useMoodpoint(): Moodpoint {
  const mood = inject(key, undefined)
  if (!mood) throw new Error('useMoodpoint(): give the app the plugin, app.use(moodpoint, { … })')
  return mood
}

/** A plugin that throws keeps the app from starting; a wrong option shall cost the feedback alone. */
function createOrAskNothing(options?: MoodpointOptions): Moodpoint {
  try {
    return createMoodpoint(options)
  } catch (error) {
    console.error(`[moodpoint] ${error}`)
    return createMoodpoint({ prompts: { prompts: [] }, storage: 'none' })
  }
}
