// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { watchScrolling } from '../../src/compose/watchScrolling.js'
import { createDevice } from '../platform/fakePlatform.js'

test.each([
  ['the page', document, 200],
  ['an element as high as half of the window', { clientHeight: innerHeight / 2 }, 200],
  ['a small element, which is none of the page’s scrolling', { clientHeight: innerHeight / 2 - 1 }, 5200],
])('the time since somebody scrolled %s', async (_, target, stillMs) => {
  const { clock, openTab } = createDevice()
  const { page, ...platform } = openTab()
  let scroll = (_event: Event) => {}
  const on = (_type: string, run: typeof scroll) => {
    scroll = run
  }
  const doors = { ...platform, page: { ...page, on } }
  const still = watchScrolling(doors, 5000, new AbortController().signal)
  expect(still()).toBe(5000)
  scroll({ target } as unknown as Event)
  await clock.advance(200)
  expect(still()).toBe(stillMs)
})
