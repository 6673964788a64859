import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPromptFile } from '../../../src/prompts/checkPromptFile.js'
import { pages } from '../../../src/targeting/pages.js'
import { someFacts } from '../../targeting/someFacts.js'
import { aPrompt } from '../aPrompt.js'
import { withPrompt } from '../writtenFiles.js'

const address = fc
  .tuple(
    fc.constantFrom('https://shop.example', 'http://localhost:4173', 'https://a.b.example'),
    fc.array(fc.constantFrom('cart', 'a b', 'café', '50%25', 'a%2Fb', '://', 'x', '', ':id', '%', 'é%'), {
      maxLength: 4,
    }),
  )
  .map(([origin, path]) => new URL(`${origin}/${path.join('/')}`).href)

/** Patterns as people make them of an address: some of its text, with stars in it. */
const pattern = fc
  .tuple(address, fc.boolean(), fc.boolean(), fc.nat(40), fc.nat(40))
  .map(([href, isWhole, isExcluding, from, length]) => {
    const { origin, pathname } = new URL(href)
    const text = decodeURI((isWhole ? origin : '') + pathname.replace(/%(?![\da-f]{2})/gi, '%25'))
    const starred = text.slice(0, from) + (from < text.length ? `*${text.slice(from + length)}` : '')
    return (isExcluding ? '!' : '') + starred
  })
  .filter((text) => /^!?(\/|\*|https?:\/\/)/.test(text))

test('patterns that let a page pass are never an issue', () => {
  let passed = 0
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 3 }),
      fc.array(address, { maxLength: 20 }),
      (patterns, addresses) => {
        const prompt = aPrompt({ pages: ['/'] })
        const lets = addresses.some((url) => pages({ ...prompt, pages: patterns }, someFacts({ url })).code === 'ok')
        if (!lets) return
        passed += 1
        const paths = checkPromptFile(withPrompt({ pages: patterns })).map(({ path }) => path)
        expect(paths).not.toContain('prompts[0].pages')
      },
    ),
  )
  expect(passed).toBeGreaterThan(10)
})

test('a pattern that matches a page is never an issue', () => {
  fc.assert(
    fc.property(pattern, address, (own, url) => {
      const including = own.replace(/^!/, '')
      const isMatching = pages({ ...aPrompt(), pages: [including] }, someFacts({ url })).code === 'ok'
      if (isMatching) expect(checkPromptFile(withPrompt({ pages: [including] }))).toEqual([])
    }),
    { numRuns: 3000 },
  )
})
