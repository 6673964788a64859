// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Prompt } from '../src/prompts/types.js'
import { openMood } from './compose/aMood.js'
import { entriesOf } from './platform/entriesOf.js'
import { createDevice } from './platform/fakePlatform.js'

const question = { en: 'How was your chat with {agent|our team}?', ar: 'كيف كانت محادثتك مع {agent|فريقنا}؟' }
const low = {
  text: { en: 'What of {product}?', ar: 'ماذا عن {product}؟' },
  options: [{ id: 'wait', text: 'Too slow, {agent|we}' }],
}
const chat = { id: 'chat', question, when: { event: 'chat-closed' } } satisfies Prompt
const open = (...prompts: Prompt[]) => openMood(createDevice(), { prompts: { prompts } })
const textOf = ({ roots }: ReturnType<typeof openMood>) =>
  roots()
    .map(({ textContent }) => textContent)
    .join()
const seen = (page: ReturnType<typeof openMood>) => textOf(page).replace(/[\u2068\u2069]/g, '')

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => void vi.restoreAllMocks())

describe('a text that names what the host says', () => {
  test('takes it from the event, isolated, and without it has its default', async () => {
    const page = open(chat)
    page.mood.event('chat-closed', { agent: 'Ada' })
    await page.rest()
    expect(textOf(page)).toContain('How was your chat with \u2068Ada\u2069?')
    const other = open(chat)
    other.mood.event('chat-closed')
    await other.rest()
    expect(textOf(other)).toContain('How was your chat with our team?')
  })

  test('takes it from the traits, and the event comes first', async () => {
    const page = open(chat)
    page.mood.setTraits({ agent: 'Bob' })
    page.mood.event('chat-closed', { agent: 'Ada' })
    await page.rest()
    expect(seen(page)).toContain('with Ada?')
  })

  test('is recorded as it stands in the file; options are known by it', async () => {
    const page = open({
      ...chat,
      question: 'How was {product}?',
      followUp: { low: { text: '{agent}?', options: ['{product} broke'] } },
    })
    const records: unknown[] = []
    page.mood.on('record', (record) => void records.push(record))
    page.mood.event('chat-closed', { agent: 'Ada', product: 'Lamp' })
    await page.rest()
    page.press('input[type=radio]')
    await page.rest()
    page.press('input[type=checkbox]')
    page.press('.send')
    await page.rest()
    expect(seen(page)).not.toMatch(/[{}]/)
    expect(records).toMatchObject([
      { answers: [{ text: 'How was {product}?' }, { text: '{agent}?', choices: ['product-broke'] }] },
    ])
    const kept = await entriesOf(page.platform.openStorage('moodpoint', 'local'))
    expect(Object.keys(kept).length).toBeGreaterThan(2)
    expect(JSON.stringify([records, kept])).not.toMatch(/Ada|Lamp/)
  })

  test('has one wording, whatever the host says', async () => {
    const wordings = new Set<string>()
    for (const agent of ['Ada', 'Bob', undefined]) {
      const page = open(chat)
      page.mood.on('record', ({ wording }) => void wordings.add(wording))
      page.mood.event('chat-closed', { agent })
      await page.rest()
      page.press('input[type=radio]')
      page.press('.send')
      await page.rest()
    }
    expect(wordings.size).toBe(1)
  })

  test('keeps its prompt silent while that is missing, and explain() says what', async () => {
    const page = open({ ...chat, question: 'How was {product}?', followUp: { low } })
    page.mood.event('chat-closed', { agent: 'Ada' })
    await page.rest()
    expect(page.roots()).toEqual([])
    const dataOf = async () => (await page.mood.explain())[0]?.gates.find(({ gate }) => gate === 'data')
    expect(await dataOf()).toMatchObject({ pass: false, code: 'no-data', actual: ['agent'], wanted: ['product'] })
    page.mood.setTraits({ product: 'Lamp' })
    expect(await dataOf()).toMatchObject({ pass: true })
    expect(page.happened).toEqual([])
    page.mood.event('chat-closed')
    await page.rest()
    expect(seen(page)).toContain('How was Lamp?')
  })

  test('is not shown by show() either without what it needs: that is one error', async () => {
    const page = open({ ...chat, question: 'How was {product}?' })
    expect(await page.mood.show('chat')).toBe('none')
    expect(page.happened).toEqual([expect.stringMatching(/^error "chat" cannot be shown.*"product"/)])
    page.mood.setTraits({ product: 'Lamp' })
    void page.mood.show('chat')
    await page.rest()
    expect(seen(page)).toContain('How was Lamp?')
  })

  test('is asked by the button once it can be, and one that cannot gives way', async () => {
    const where = 'launcher'
    const page = open({ id: 'order', question: 'How was {product}?', where }, { id: 'any', question: 'How?', where })
    await page.rest()
    page.press('.launcher')
    await page.rest()
    expect(page.happened).toEqual(['shown any'])
  })

  test('with a brace that belongs to nothing leaves its prompt out, told once', async () => {
    const page = open({ ...chat, question: 'How was {product?' }, { ...chat, id: 'good' })
    page.mood.event('chat-closed')
    await page.rest()
    expect(page.happened).toEqual([
      'error prompts[0] "chat".question: cannot be used; npx moodpoint check names the remedy',
      'shown good',
    ])
  })

  test('reads as text, whatever the host says', async () => {
    const page = open({ ...chat, thanks: { low: 'Thank you, {agent|friend}.' } })
    const agent = '<img src=x onerror=alert(1)>'
    page.mood.event('chat-closed', { agent })
    await page.rest()
    expect(seen(page)).toContain(`How was your chat with ${agent}?`)
    page.press('input[type=radio]')
    page.press('.send')
    await page.pass(3)
    expect(seen(page)).toContain(`Thank you, ${agent}.`)
    expect(page.count('img')).toBe(0)
  })
})
