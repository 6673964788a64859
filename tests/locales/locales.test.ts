import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { english, everyLocale } from '../../src/locales/everyLocale.js'
import { messagesIn } from '../../src/locales/others.js'
import { scales } from '../../src/prompts/scales.js'

const folder = new URL('../../src/locales/', import.meta.url)
const sourceOf = (path: string) => readFileSync(new URL(path, folder), 'utf8')
const tags = readdirSync(folder)
  .map((name) => name.replace('.ts', ''))
  .filter((name) => /^[a-z]{2}$/.test(name))
  .sort()

/** Somebody who grew up with these has read them. */
const reviewed = ['en', 'de']

test('every language there is a file for is offered, by the page and by the command line', () => {
  const names = /const locales = {([^}]*)}/.exec(sourceOf('../ask.ts'))?.[1] ?? ''
  expect([...names.matchAll(/\b[a-z]{2}\b/g)].map(([tag]) => tag).sort()).toEqual(tags)
  expect(Object.keys(everyLocale).sort()).toEqual(tags)
})

test('a language is found by its tag, with or without a region, and none where it is not spoken', async () => {
  expect(await messagesIn('ar')).toBe(everyLocale.ar)
  expect(await messagesIn('pt-BR')).toBe(everyLocale.pt)
  expect(await messagesIn('sv')).toBeUndefined()
  expect(await messagesIn('')).toBeUndefined()
})

/** Every text and the path to it. */
function textsIn(value: unknown, path = ''): Array<[path: string, text: unknown]> {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, own]) => textsIn(own, `${path}.${key}`))
}
const inEnglish = new Map(textsIn(english))

describe.each(tags)('%s', (tag) => {
  const locale = everyLocale[tag] ?? english
  const texts = textsIn(locale)

  test('says everything English says, and no more', () => {
    expect(texts.map(([path]) => path).sort()).toEqual([...inEnglish.keys()].sort())
    for (const [path, text] of texts) expect(text, path).toMatch(/\S/)
  })

  test.each<[string, string[]]>([
    ['faces-5', locale.faces],
    ...Object.entries(locale.scales.points),
    ['words', Object.values(locale.scales.feelings)],
  ])('names every point of %s, and none like another', (scale, names) => {
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    const count = scales[scale]?.bands.length
    if (scale !== 'recommend-11' && count) expect(names).toHaveLength(count)
  })

  test('tells apart what stands side by side', () => {
    expect(new Set([locale.send, locale.notNow, locale.close]).size).toBe(3)
    expect(locale.adds).toContain(locale.send)
  })

  test('says in its file whether somebody has reviewed it', () => {
    expect(/Not yet reviewed/.test(sourceOf(`${tag}.ts`))).toBe(!reviewed.includes(tag))
  })
})

test.each(tags.filter((tag) => tag !== 'en'))('%s says little as English does', (tag) => {
  const same = textsIn(everyLocale[tag]).filter(([path, text]) => inEnglish.get(path) === text)
  expect(same.length, same.join()).toBeLessThan(4)
})
