import { expect, test } from 'vitest'
import { readPromptFile } from '../../src/prompts/readPromptFile.js'
import { coverageOf } from '../../src/review/coverageOf.js'
import { readPages } from '../../src/review/readPages.js'

test('prompts and pages are compared as on the page, and gaps named', () => {
  const { prompts } = readPromptFile({
    prompts: [
      { id: 'shop', question: 'How?', pages: ['/shop*', '!/shop/gift'] },
      { id: 'host', question: 'How?', pages: ['https://shop.example/help'] },
      { id: 'none', question: 'How?', pages: ['/none'] },
    ],
  })
  expect(coverageOf(prompts, readPages('/shop/\n/shop/gift\n/help', 'https://shop.example'))).toEqual({
    prompts: ['shop', 'host', 'none'],
    pages: [
      { page: '/shop/', prompts: ['shop'] },
      { page: '/shop/gift', prompts: [] },
      { page: '/help', prompts: ['host'] },
    ],
    pagesWithoutPrompt: ['/shop/gift'],
    promptsWithoutPage: ['none'],
  })
})
