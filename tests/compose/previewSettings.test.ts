import { expect, test, vi } from 'vitest'
import { previewSettings } from '../../src/compose/previewSettings.js'
import { type MoodpointOptions, readOptions } from '../../src/options.js'

const deliver = async () => undefined
const preview = (options: MoodpointOptions, state = {}) =>
  previewSettings(readOptions(options), { language: '', ...state }, deliver)

test('no function of the host that sends, or knows a secret, is left', () => {
  const send = vi.fn()
  const headers = () => ({ authorization: 'secret' })
  const own = preview({
    headers,
    endpoint: [send, '/a', { url: send, headers, format: 'text' }, { url: '/b', headers }],
  })
  expect(own.endpoint).toEqual([deliver, '/a', { url: deliver, format: 'text' }, { url: '/b' }])
  expect(own).not.toHaveProperty('headers')
  expect(preview({ endpoint: send }).endpoint).toBe(deliver)
  expect(preview({ endpoint: '/a' }).endpoint).toBe('/a')
  expect(preview({})).not.toHaveProperty('endpoint')
})

test('what was loaded and picked by hand goes before what the page has', () => {
  const content = { prompts: [] }
  const state = { file: { name: 'next.json', content }, language: 'de' }
  expect(preview({ prompts: '/prompts.json', language: 'en' }, state)).toMatchObject({
    prompts: content,
    language: 'de',
  })
  expect(preview({ prompts: '/prompts.json', language: 'en' })).toMatchObject({
    prompts: '/prompts.json',
    language: 'en',
  })
})
