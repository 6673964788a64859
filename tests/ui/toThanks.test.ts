import { h, type VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import { scales } from '../../src/prompts/scales.js'
import type { Thanks } from '../../src/prompts/types.js'
import { keyOf } from '../../src/survey/answers.js'
import type { ShownQuestion } from '../../src/survey/conversation.js'
import { toThanks } from '../../src/ui/toThanks.js'

const question: ShownQuestion = { id: 'rating', scale: 'faces-5', text: 'How was it?', options: [], if: {} }
const localise = (text: unknown) => String((text as { en?: string }).en ?? text)

/** What is told to somebody who chose this face. */
function tell(thanks: Thanks, face: number | null = 1): VNode[] | undefined {
  const draw = toThanks({ low: thanks }, localise, { h, keyOf })([question])
  const drawn = draw('It has been sent.', {
    phase: 'sent',
    given: face === null ? {} : { [keyOf(question)]: { value: face, band: scales['faces-5']?.bands[face - 1] } },
  })
  return drawn && (drawn.props.children as VNode[])
}

describe('the thanks of a prompt', () => {
  test('say what it brings, and what became of the answer', () => {
    const [heading, outcome, link] = tell({ en: 'Sorry', de: 'Schade' }) ?? []
    expect(heading).toMatchObject({ type: 'h2', props: { children: 'Sorry' } })
    expect(outcome).toMatchObject({ type: 'p', props: { children: 'It has been sent.' } })
    expect(link).toBeUndefined()
  })

  test('lead on by a link that cannot reach back', () => {
    const [, , link] = tell({ text: 'Sorry', link: { text: { en: 'Chat' }, to: 'mailto:help@shop.example' } }) ?? []
    expect(link).toMatchObject({
      type: 'a',
      props: { href: 'mailto:help@shop.example', target: '_blank', rel: 'noopener', children: 'Chat' },
    })
  })

  test.each([
    ['another band', 5],
    ['no answer to the first question', null],
  ])('are none for %s', (_, face) => {
    expect(tell('Sorry', face)).toBeUndefined()
  })

  test.each(['javascript:alert(1)', ' https://shop.example', 'http://shop.example', '/chat', 'data:text/html,x'])(
    'lead nowhere by %s',
    (to) => expect(() => tell({ text: 'Sorry', link: { text: 'Chat', to } })).toThrow(to),
  )
})
