import { describe, expect, test } from 'vitest'
import { inOrder } from '../../src/targeting/inOrder.js'
import { priority } from '../../src/targeting/priority.js'
import { aPrompt } from '../prompts/aPrompt.js'

const [load, paid] = [{ load: '1s' }, { event: 'paid' }] as const
const prompts = (...written: Array<Parameters<typeof aPrompt>[0]>) =>
  inOrder(written.map((own, index) => aPrompt({ id: 'abc'[index] as string, ...own })))

describe('prompts that may ask', () => {
  test.each([
    ['come as the file lists them', [{}, {}, {}], 'abc'],
    ['come by their priority', [{}, { priority: 1 }, { priority: 2 }], 'cba'],
    ['of equal priority come as the file lists them', [{ priority: -1 }, { priority: 1 }, { priority: 1 }], 'bca'],
    ['with a priority that is no number count as 0', [{ priority: 'top' as never }, { priority: 0.5 }, {}], 'bac'],
  ])('%s', (_, written, expected) => {
    expect(prompts(...written).map(({ id }) => id)).toEqual([...expected])
  })
})

describe('a prompt', () => {
  test.each([
    ['asks where nothing else would', [{ when: load }], {}],
    ['yields to one before it at its moment', [{ when: load }, { when: load }], { b: 'a' }],
    ['yields to a higher priority', [{ when: load }, { when: load, priority: 1 }], { a: 'b' }],
    ['asks at a moment of its own', [{ when: load }, { when: paid }], {}],
    ['asks where one moment is its own', [{ when: load }, { when: [load, paid] }], {}],
    ['yields where each of its moments is taken', [{ when: load }, { when: paid }, { when: [load, paid] }], { c: 'a' }],
    ['yields to nothing that waits for the person', [{ when: load, where: 'launcher' as const }, { when: load }], {}],
  ])('%s', (_, written, yields) => {
    const all = prompts(...written)
    const found = all.map((prompt) => [prompt.id, priority(prompt, all)] as const)
    const outranked = found.filter(([, { code }]) => code === 'outranked')
    expect(
      Object.fromEntries(outranked.map(([id, { wanted }]) => [id, (wanted as { prompt: string }).prompt])),
    ).toEqual(yields)
  })

  test('that cannot ask yields to nobody, and says what it compared', () => {
    const [first, second] = prompts({ when: load, priority: 3 }, { when: load, priority: 2 })
    if (!first || !second) throw new Error('there are two')
    expect(priority(second, [first])).toEqual({ code: 'ok' })
    expect(priority(second, [first, second])).toEqual({
      code: 'outranked',
      actual: 2,
      wanted: { prompt: 'a', priority: 3 },
    })
  })
})
