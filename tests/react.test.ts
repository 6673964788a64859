import { readFileSync } from 'node:fs'
import { createElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import type { Moodpoint } from '../src/index.js'
import { MoodpointProvider, useMoodpoint } from '../src/react.js'

describe('on a server', () => {
  let mood: Moodpoint | undefined
  const Child = () => {
    mood = useMoodpoint()
    return 'a child'
  }
  const draw = (options: object) =>
    renderToString(createElement(StrictMode, null, createElement(MoodpointProvider, options, createElement(Child))))

  test('it draws its children and nothing of its own', () => {
    expect(draw({ endpoint: '/feedback' })).toBe('a child')
  })

  test('every call does nothing', async () => {
    draw({ endpoint: '/feedback' })
    mood?.event('ordered')
    mood?.setTraits({ plan: 'pro' })
    await mood?.setConsent(true)
    expect(await mood?.show('any')).toBe('none')
    expect(await mood?.explain()).toEqual([])
    expect(await mood?.outcome('converted')).toBe(false)
    expect(await mood?.outbox.list()).toEqual([])
    mood?.on('shown', () => {})()
    mood?.destroy()
  })

  test('a wrong option stops no page', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(draw({ format: 'xml' })).toBe('a child')
    expect(await mood?.explain()).toEqual([])
    expect(error.mock.calls).toEqual([[expect.stringContaining('options.format')]])
    error.mockRestore()
  })
})

test('where no provider is around it, useMoodpoint() says what to do', () => {
  const Lost = () => String(useMoodpoint())
  expect(() => renderToString(createElement(Lost))).toThrow(/put <MoodpointProvider> around/)
})

test('the built file says first that it is for the browser, and needs no JSX runtime', () => {
  const built = readFileSync(new URL('../dist/react.js', import.meta.url), 'utf8')
  expect(built).toMatch(/^["']use client["'];?/)
  const imported = [...built.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name]) => name)
  expect(imported.sort()).toEqual(['./index.js', 'react'])
})
