import { expect, test, vi } from 'vitest'
import { createSSRApp, defineComponent, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Moodpoint } from '../src/index.js'
import { moodpoint, useMoodpoint } from '../src/vue.js'

let mood: Moodpoint | undefined
const App = defineComponent(() => {
  mood = useMoodpoint()
  return () => h('p', 'a child')
})

test('on a server the app draws what it draws, and every call does nothing', async () => {
  expect(await renderToString(createSSRApp(App).use(moodpoint, { endpoint: '/feedback' }))).toBe('<p>a child</p>')
  mood?.event('ordered')
  expect(await mood?.show('any')).toBe('none')
  expect(await mood?.explain()).toEqual([])
})

test('a wrong option stops no page', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const app = createSSRApp(App).use(moodpoint, { endpoint: '/feedback', format: 'xml' as 'json' })
  expect(await renderToString(app)).toBe('<p>a child</p>')
  expect(error.mock.calls).toEqual([[expect.stringContaining('options.format')]])
  error.mockRestore()
})

test('where the app has no plugin, useMoodpoint() says what to do', async () => {
  const app = createSSRApp(App)
  app.config.warnHandler = () => {} // Vue says on the console that it passes the error on
  await expect(renderToString(app)).rejects.toThrow(/app\.use\(moodpoint/)
})
