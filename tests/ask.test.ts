// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type AskOptions, createAsk, type OpenOrder, type Progress } from '../src/ask.js'
import { readPromptFile } from '../src/prompts/readPromptFile.js'
import type { Prompt } from '../src/prompts/types.js'
import { drawLauncher } from '../src/ui/drawLauncher.js'
import { createDevice } from './platform/fakePlatform.js'
import { aPrompt } from './prompts/aPrompt.js'

const both = { en: 'How was it?', de: 'Wie war es?' }

function setUp(options: Partial<AskOptions> = {}) {
  const { clock } = createDevice()
  const page = document.implementation.createHTMLDocument()
  const file = readPromptFile({ prompts: [] })
  const doors = { document: page, clock, file, shapes: async () => undefined }
  const ask = createAsk({ ...doors, languages: ['en'], saved: 'saved', ...options })
  const host = () => page.querySelector<HTMLElement>('moodpoint-prompt')
  const open = async (overrides: Partial<Prompt> = {}, order: Partial<OpenOrder> = {}) => {
    const told: Progress[] = []
    const ready = await ask.makeReady(aPrompt(overrides))
    const asking = ready.open({
      isModal: false,
      unsent: {},
      leave: () => {},
      onProgress: (progress) => void told.push(progress),
      ...order,
    })
    return { asking, told, phases: () => told.map(({ phase }) => phase) }
  }
  const write = (words: string) => {
    const field = host()?.shadowRoot?.querySelector('textarea')
    if (field) field.value = words
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const press = (selector: string) => host()?.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
  return { ...ask, clock, host, open, press, write, text: () => host()?.shadowRoot?.textContent ?? '' }
}

describe('a prompt made ready', () => {
  test.each([
    [['de-AT', 'en'], 'de', 'Wie war es?'],
    [['fr', 'en'], 'en', 'How was it?'],
    [['fr'], 'en', 'How was it?'],
  ])('for someone who speaks %j is in %s, its buttons too', async (languages, language, question) => {
    const { makeReady, open, host, press, text } = setUp({ languages })
    expect(await makeReady(aPrompt({ question: both }))).toMatchObject({
      language,
      presented: [{ text: question }, {}, {}, {}],
    })
    await open({ question: both })
    press('input[type=radio]')
    expect(host()?.lang).toBe(language)
    expect(text()).toContain(question)
    expect(text()).toContain(language === 'de' ? 'Senden' : 'Send')
  })

  test.each([
    [['pt-BR', 'de-AT'], 'pt', 'Como se sente neste momento?'],
    [['sv', 'de-AT'], 'de', 'Wie geht es Ihnen gerade?'],
    [['sv'], 'en', 'How do you feel right now?'],
  ])(
    'that brings no text, for someone who speaks %j, is in a language moodpoint speaks: %s',
    async (languages, language, text) => {
      const { makeReady } = setUp({ languages })
      expect(await makeReady(aPrompt({ question: {} }))).toMatchObject({ language, presented: [{ text }, {}, {}, {}] })
    },
  )

  test.each([
    ['a text it lacks', { question: { fr: 'Ça va ?' } }],
    ['a scale nobody draws', { scale: 'stars' as never }],
  ])('is refused for %s, before anything is shown', async (_, overrides) => {
    const { makeReady, host } = setUp()
    await expect(makeReady(aPrompt(overrides))).rejects.toThrow(TypeError)
    expect(host()).toBeNull()
  })
})

describe('a prompt on the page', () => {
  test('tells every step, and holds words back until they are sent', async () => {
    const { open, press, write } = setUp()
    const { asking, told } = await open()
    press('input[type=radio]')
    write('Too slow')
    press('.send')
    asking.tell('sent')
    expect(told.map(({ phase, answers }) => [phase, answers.length])).toEqual([
      ['chosen', 1],
      ['chosen', 1],
      ['sending', 2],
      ['sent', 2],
    ])
    expect(told[1]?.texts).toEqual({ 'because comment': 'Too slow' })
  })

  test.each([
    ['changed', 'chosen', (page: ReturnType<typeof setUp>) => page.write('Too slow, and rude')],
    ['left as they are by who closes', 'closed', (page: ReturnType<typeof setUp>) => page.press('.quiet')],
  ])('holds words back again that the device could not keep and that are %s', async (_, phase, act) => {
    const page = setUp()
    const { asking, told } = await page.open()
    page.press('input[type=radio]')
    page.write('Too slow')
    page.press('.send')
    asking.tell('refused')
    act(page)
    expect(told.at(-1)?.phase).toBe(phase)
    expect(told.at(-1)?.answers).toMatchObject([{ value: 1 }])
    expect(told.at(-1)?.answers).toHaveLength(1)
  })

  test.each([
    ['closes itself eight seconds after its thanks', false, ['sent', 'closed']],
    ['stays for the person where they opened it', true, ['sent']],
  ])('%s', async (_, isModal, expected) => {
    const { open, press, clock } = setUp()
    const { asking, phases } = await open({}, { isModal })
    press('input[type=radio]')
    press('.send')
    asking.tell('sent')
    await clock.advance(7999)
    expect(phases().at(-1)).toBe('sent')
    await clock.advance(60_000)
    expect(phases().slice(2)).toEqual(expected)
  })

  test('offers words back that were typed earlier', async () => {
    const { open, press, text, host } = setUp()
    await open({}, { unsent: { 'because comment': 'Too slow' } })
    press('input[type=radio]')
    expect(host()?.shadowRoot?.querySelector('textarea')?.value).toBe('Too slow')
    expect(text()).toContain('You wrote this earlier.')
  })

  test('says that without an endpoint its answer stays on the device', async () => {
    const { open, press, text } = setUp({ saved: 'local' })
    const { asking } = await open()
    press('input[type=radio]')
    press('.send')
    asking.tell('saved')
    expect(text()).toContain('Saved on this device.')
    expect(text()).not.toContain('online')
  })

  test('that is removed leaves nothing, and is told nothing more', async () => {
    const { open, press, clock, host } = setUp()
    const { asking, phases } = await open()
    press('input[type=radio]')
    press('.send')
    asking.tell('sent')
    const before = phases()
    asking.remove()
    asking.tell('sent')
    asking.tell('closed')
    expect(host()).toBeNull()
    expect(clock.pending()).toBe(0)
    expect(phases()).toEqual(before)
  })
})

describe('the launcher', () => {
  test.each([
    [['sv', 'de-AT'], 'de'],
    [['DE'], 'de'],
    [['ar'], 'ar'],
    [['sv'], 'en'],
  ])('for someone who speaks %j is in %s, and leaves nothing when it goes', async (languages, language) => {
    const { mountLauncher, host, clock } = setUp({ languages })
    const stop = drawLauncher(await mountLauncher(), () => {})
    expect(host()?.lang).toBe(language)
    stop()
    expect(host()).toBeNull()
    expect(clock.pending()).toBe(0)
  })
})
