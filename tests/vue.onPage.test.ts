// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import type { Moodpoint, MoodpointOptions } from '../src/index.js'
import { moodpoint, useMoodpoint } from '../src/vue.js'

const prompts = { prompts: [{ id: 'mood', question: 'How was it?', when: { event: 'never' } }] }

/** Mounts an app that uses moodpoint. */
function mountApp(options: MoodpointOptions) {
  const found: Moodpoint[] = []
  const App = defineComponent(() => {
    found.push(useMoodpoint())
    return () => h('p', 'a child')
  })
  const place = document.body.appendChild(document.createElement('div'))
  const app = createApp(App).use(moodpoint, { storage: 'none', ...options })
  app.mount(place)
  return { app, place, mood: found[0] as Moodpoint }
}

test('components find it running', async () => {
  const { app, mood } = mountApp({ prompts })
  expect(await mood.explain()).toMatchObject([{ prompt: 'mood' }])
  app.unmount()
})

test('it ends with the app, which is unmounted as ever', async () => {
  const { app, place, mood } = mountApp({ prompts })
  expect(place.textContent).toBe('a child')
  app.unmount()
  expect(place.textContent).toBe('')
  expect(await mood.show('mood')).toBe('none')
})

test('a wrong option costs the feedback, not the app', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { app, place, mood } = mountApp({ prompts, format: 'xml' as 'json' })
  expect(place.textContent).toBe('a child')
  expect(await mood.explain()).toEqual([])
  expect(error.mock.calls).toEqual([[expect.stringContaining('options.format')]])
  app.unmount()
  error.mockRestore()
})
