import { moodpoint } from 'moodpoint/vue'
import { createApp as createClientApp, createSSRApp } from 'vue'
import App from './App.vue'

/** The app, which takes over what a server has drawn, where one has. */
export function createApp() {
  const isDrawn = typeof document === 'undefined' || document.querySelector('#app > *')
  const app = isDrawn ? createSSRApp(App) : createClientApp(App)
  return app.use(moodpoint, { endpoint: '/feedback', prompts: '/prompts.json' })
}
