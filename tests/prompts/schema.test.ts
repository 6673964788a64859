import type { InferInput, InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { scales } from '../../src/prompts/scales.js'
import type { promptFileSchema } from '../../src/prompts/schema.js'
import { shapes } from '../../src/prompts/shapes.js'
import type { PromptFile, ScaleId } from '../../src/prompts/types.js'

test('the schema takes and gives what the types say', () => {
  expectTypeOf<InferInput<typeof promptFileSchema>>().toEqualTypeOf<PromptFile>()
  expectTypeOf<InferOutput<typeof promptFileSchema>>().toEqualTypeOf<PromptFile>()
})

test('there is a type for every scale, and a scale for every type', () => {
  const ids: Record<ScaleId, true> = {
    ...{ 'faces-5': true, 'ease-5': true, 'expect-5': true, 'csat-5': true, 'confident-5': true, 'stars-5': true },
    ...{ thumbs: true, 'recommend-11': true, words: true, choice: true, comment: true, contact: true },
  }
  expect(Object.keys(scales)).toEqual(Object.keys(ids))
})

describe('the bands of a scale', () => {
  test.each(Object.entries(scales).filter(([, { bands }]) => bands.length > 0))(
    'of %s go from low to high, over mid where there is a middle',
    (id, { bands }) => {
      const order = ['low', 'mid', 'high']
      expect([...bands].sort((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(bands)
      expect(new Set(bands)).toEqual(new Set(id === 'thumbs' ? ['low', 'high'] : order))
    },
  )
})

describe('the shape of a share', () => {
  test.each(['0%', '7%', '25%', '33.3%', '100%'])('takes %s', (share) => {
    expect(shapes.share.test(share)).toBe(true)
  })
  test.each(['', '%', '25', '25 %', '-1%', '100.1%', '101%', '1e1%', '25%%', '.5%'])('does not take "%s"', (share) => {
    expect(shapes.share.test(share)).toBe(false)
  })
})
