// @vitest-environment happy-dom
import { act, createElement, StrictMode, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Moodpoint } from '../src/index.js'
import { MoodpointProvider, useMoodpoint } from '../src/react.js'

const drawn: Moodpoint[] = []
const inEffects: string[][] = []
const Child = () => {
  const mood = useMoodpoint()
  drawn.push(mood)
  useEffect(() => {
    void mood.explain().then((verdicts) => inEffects.push(verdicts.map(({ prompt }) => prompt)))
  }, [mood])
  return 'a child'
}
const asking = (id: string) => ({ prompts: [{ id, question: 'How was it?', when: { event: 'never' } }] })

/** Whether a listener listens: a signal that is aborted lets none. */
const isAlive = (call: unknown[]) => !(call[2] as AddEventListenerOptions | undefined)?.signal?.aborted

let root: Root
const draw = (props: object) =>
  act(() =>
    root.render(
      createElement(
        StrictMode,
        null,
        createElement(MoodpointProvider, { storage: 'none', ...props }, createElement(Child)),
      ),
    ),
  )
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  drawn.length = 0
  inEffects.length = 0
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => act(() => root.unmount()))

test('effects of children find it running, played once or twice', async () => {
  draw({ prompts: asking('mood') })
  await expect.poll(() => inEffects).toEqual([['mood'], ['mood']])
})

test('it is the same object in every rendering, whatever the options become', async () => {
  draw({ prompts: asking('mood') })
  draw({ prompts: asking('other') })
  expect(drawn.length).toBeGreaterThan(2)
  expect(drawn.at(-1)).toBe(drawn.at(1))
  expect(await drawn.at(-1)?.explain()).toMatchObject([{ prompt: 'mood' }])
})

test('with another key it starts anew', async () => {
  draw({ prompts: asking('mood'), key: 'a' })
  const first = drawn.at(-1)
  draw({ prompts: asking('other'), key: 'b' })
  expect(drawn.at(-1)).not.toBe(first)
  expect(await drawn.at(-1)?.explain()).toMatchObject([{ prompt: 'other' }])
})

test('after it has gone, calls do nothing', async () => {
  const added = vi.spyOn(window, 'addEventListener')
  draw({ prompts: asking('mood') })
  expect(added.mock.calls.filter(isAlive)).not.toEqual([])
  act(() => root.render(null))
  added.mockClear()
  drawn.at(-1)?.event('never')
  expect(await drawn.at(-1)?.show('mood')).toBe('none')
  expect(added.mock.calls.filter(isAlive)).toEqual([])
})

test('a wrong option costs the feedback, not the page', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  draw({ prompts: asking('mood'), format: 'xml' })
  expect(document.body.textContent).toContain('a child')
  expect(error.mock.calls).toEqual([[expect.stringContaining('options.format')]])
  await expect.poll(() => inEffects).toEqual([[], []])
  error.mockRestore()
})
