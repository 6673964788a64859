import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFile, aFolder, runCli } from './runCli.js'

const prompts = aFileOf([
  { id: 'shop', question: 'How?', pages: ['/shop*'] },
  { id: 'everywhere', question: 'How?' },
])

function aFileOf(own: object[]): () => string {
  return () => aFile(JSON.stringify({ prompts: own }))
}

describe('coverage', () => {
  test('is a table of prompts and pages', async () => {
    const { code, stdout, stderr } = await runCli('coverage', prompts(), '--pages', aFile('/\n/shop/tea\n'))
    expect(stdout).toBe(`  1  shop        1 of 2 pages
  2  everywhere  2 of 2 pages

  page       1  2
  /          .  x
  /shop/tea  x  x

No gaps.
`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('says in what part of its pages a prompt stands', async () => {
    const inline = aFileOf([{ id: 'mood', question: 'How?', where: { inline: '#after' } }])()
    const { stdout } = await runCli('coverage', inline, '--pages', aFile('/'))
    expect(stdout).toContain('  1  mood  1 of 1 pages, in #after, where they have it')
  })

  test('names gaps; a prompt without a page is one to mend', async () => {
    const gaps = aFileOf([{ id: 'help', question: 'How?', pages: ['/help'] }])()
    const { code, stdout } = await runCli('coverage', gaps, '--pages', aFile('/a\n/b'))
    expect(stdout).toMatch(/\nPages without any prompt: \/a, \/b\nPrompts without any page: help\n$/)
    expect(code).toBe(1)
  })

  test('reads a sitemap, and compares hosts', async () => {
    const host = aFileOf([{ id: 'host', question: 'How?', pages: ['https://shop.example/*'] }])()
    const sitemap = aFile('<urlset><url><loc>https://shop.example/a</loc></url></urlset>')
    expect(await runCli('coverage', host, '--pages', sitemap)).toMatchObject({ code: 0 })
    expect(await runCli('coverage', host, '--pages', aFile('/a'))).toMatchObject({ code: 1 })
    expect(await runCli('coverage', host, '--pages', aFile('/a'), '--origin', 'https://shop.example')).toMatchObject({
      code: 0,
    })
  })

  test('is data as JSON', async () => {
    const { stdout } = await runCli('coverage', prompts(), '--pages', aFile('/'), '--json')
    expect(JSON.parse(stdout)).toEqual({
      prompts: ['shop', 'everywhere'],
      pages: [{ page: '/', prompts: ['everywhere'] }],
      pagesWithoutPrompt: [],
      promptsWithoutPage: ['shop'],
    })
  })

  test('says which prompts the page would leave out', async () => {
    const faulty = aFileOf([
      { id: 'a', question: 'How?' },
      { id: 'b', share: 7 },
    ])()
    const { code, stderr } = await runCli('coverage', faulty, '--pages', aFile('/'))
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^moodpoint coverage: .*: prompts\[1\] "b"\.\w+ cannot be used; .*\n$/),
    })
  })
})

describe('a call that is wrong is one clear line, and exit code 2:', () => {
  test.each([
    ['no file', () => ['--pages', 'x'], 'name one file'],
    ['two files', () => ['a', 'b', '--pages', 'x'], 'name one file'],
    ['no pages', () => [prompts()], '--pages: name a list'],
    ['a list that is missing', () => [prompts(), '--pages', join(aFolder(), 'x')], 'cannot be read'],
    ['a list of no pages', () => [prompts(), '--pages', aFile('a page')], 'line 1: got "a page"'],
    [
      'no origin',
      () => [prompts(), '--pages', aFile('/'), '--origin', 'https://a.example/b'],
      '--origin: expected a site',
    ],
    ['no prompts', () => [aFile('{}'), '--pages', aFile('/')], 'holds no prompt that works'],
    ['no JSON', () => [aFile('{'), '--pages', aFile('/')], 'is not JSON'],
  ])('%s', async (_, args, problem) => {
    const { code, stdout, stderr } = await runCli('coverage', ...args())
    expect(stderr.trimEnd().split('\n').pop()).toMatch(/^moodpoint coverage: /)
    expect(stderr).toContain(problem)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
