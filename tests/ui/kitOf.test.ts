import { describe, expect, test } from 'vitest'
import { en } from '../../src/locales/en.js'
import { enScales } from '../../src/locales/enScales.js'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'
import { scales } from '../../src/prompts/scales.js'
import type { Question } from '../../src/prompts/types.js'
import { toConversation } from '../../src/survey/conversation.js'
import type { Chosen } from '../../src/survey/survey.js'
import { usualInputs } from '../../src/ui/inputs.js'
import { kitOf } from '../../src/ui/kitOf.js'

const shown = (own: object) => toConversation({ questions: [{ id: 'a', text: 'A?', ...own } as Question] }, en, String)
const options = ['Price', 'Time']

describe('the kit of a prompt', () => {
  test.each([
    ['faces', {}],
    ['a choice', { scale: 'choice', options }],
    ['a comment', { scale: 'comment' }],
  ])('is the usual one for %s', async (_, own) => {
    expect(await kitOf(shown(own), en)).toEqual({ inputs: usualInputs })
  })

  test.each<[string, object]>([
    ...Object.keys(scales).map((scale): [string, object] => [scale, { scale }]),
    ['a choice of one', { scale: 'choice', options, pick: 'one' }],
    ['a choice with other', { scale: 'choice', options, other: true }],
  ])('has an input for %s', async (_, own) => {
    const [question] = shown(own)
    const { inputs } = await kitOf(question ? [question] : [], en)
    expect(inputs[question?.scale ?? '']).toBeTypeOf('function')
  })

  test.each(['stars', 'faces', '', 'constructor', '__proto__', 'toString'])(
    'cannot be had for the scale "%s"',
    (scale) => expect(kitOf(shown({ scale, pick: 'one' }), en)).rejects.toThrow(`no scale ${scale}`),
  )

  test('speaks the language of the messages where that brings its scales', async () => {
    const scales = { ...enScales, feelings: { ...enScales.feelings, rushed: 'Gehetzt' } }
    const kit = await kitOf(shown({ scale: 'words' }), { ...en, scales })
    const { prompts } = readPromptFile({ prompts: [{ id: 'p', questions: [{ id: 'a', text: 'A?', scale: 'words' }] }] })
    const [whole] = prompts.map((prompt) => kit.complete?.(prompt))
    expect(JSON.stringify(whole)).toContain('Gehetzt')
  })
})

/** What each point of a scale gives, in the order in which they are drawn. */
async function givenBy(scale: string): Promise<Chosen[]> {
  const [question] = shown({ scale })
  const { inputs } = await kitOf(question ? [question] : [], en)
  const given: unknown[] = []
  const drawn = question && inputs[scale]?.(question, undefined, (own) => given.push(own), en, undefined)
  for (const { onChange } of radiosIn(drawn)) onChange()
  return given as Chosen[]
}

/** The properties of every radio in a tree of elements. */
function radiosIn(node: unknown): { onChange(): void }[] {
  const { type, props } = Object(node)
  const children = Array.isArray(node) ? node : [props?.children].flat()
  return [...(type === 'input' ? [props] : []), ...children.filter(Boolean).flatMap(radiosIn)]
}

test.each(Object.entries(scales).filter(([, { bands }]) => bands[0]))(
  'the points of %s give the values and bands of the table, worst first',
  async (scale, { bands, first = 1 }) => {
    expect(await givenBy(scale)).toEqual(bands.map((band, index) => ({ value: index + first, band })))
  },
)
