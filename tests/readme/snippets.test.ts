import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createMoodpoint } from '../../src/createMoodpoint.js'
import { en } from '../../src/locales/en.js'
import { type MoodpointOptions, optionNames, readOptions } from '../../src/options.js'
import { checkPromptFile } from '../../src/prompts/checkPromptFile.js'
import { templates } from '../../src/prompts/templates/templates.js'
import { parseRecord } from '../../src/records/parse.js'
import { strictPolicy } from '../browser/pages/hostilePage.mjs'
import { inFolder, runCli } from './cli.js'
import { faultsOf, pathOf, programOf } from './program.js'
import { prose, readme, readText, root, type Snippet, snippets, snippetsIn } from './readme.js'

const manifest = JSON.parse(readText('package.json'))
const titleOf = ({ line, heading }: Snippet) => `line ${line}, ${heading}`
const each = (language: string) => snippetsIn(language).map((snippet) => [titleOf(snippet), snippet.code] as const)

test('every snippet is in a language that a test knows how to check', () => {
  const known = ['html', 'js', 'json', 'sh', 'sql', 'text', 'ts', 'tsx']
  expect([...new Set(snippets.map(({ language }) => language))].sort()).toEqual(known)
})

test('a snippet of the quick start is under 12 lines', () => {
  const [, start = ''] = readme.split('## Quick start')
  const first = snippets.filter(({ code }) => start.split('## Contents')[0]?.includes(code))
  expect(first.length).toBeGreaterThan(4)
  for (const snippet of first) expect(snippet.code.split('\n').length - 1, titleOf(snippet)).toBeLessThan(12)
})

test('TypeScript compiles against the built package', () => {
  const written = [...snippetsIn('ts'), ...snippetsIn('tsx')]
  const texts = new Map(written.map(({ line, language, code }) => [pathOf(`line${line}.${language}`), code]))
  texts.set(pathOf('around.d.ts'), "declare const mood: import('moodpoint').Moodpoint")
  texts.set(pathOf('App.vue.d.ts'), "declare const App: import('vue').Component; export default App")
  expect(texts.size).toBeGreaterThan(4)
  expect(faultsOf(programOf(texts))).toEqual([])
})

describe('JSON', () => {
  test.each(each('json'))('%s', (_title, code) => {
    const value = JSON.parse(code)
    if ('prompts' in value) expect(checkPromptFile(value)).toEqual([])
    else expect(parseRecord(value)).toMatchObject({ ok: true })
  })

  test('one of them is a record, of this version', () => {
    const records = snippetsIn('json')
      .map(({ code }) => JSON.parse(code))
      .filter(({ kind }) => kind)
    expect(records).toMatchObject([{ kind: 'response', sdk: manifest.version }])
  })
})

describe('HTML', () => {
  const blocks = each('html')
  const tags = blocks.flatMap(([title, code]) =>
    [...code.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
      ([, attributes = '', text = '']) => [title, readAttributes(attributes), text] as const,
    ),
  )

  test.each(blocks)('%s: holds script tags and nothing else', (_title, code) => {
    expect(code.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').trim()).toBe('')
  })

  test.each(tags.filter(([, { src }]) => src))('%s: has known attributes with right values', (_title, attributes) => {
    const known = ['src', 'async', 'crossorigin', 'data-wait', ...optionNames.map(toAttribute)]
    expect(Object.keys(attributes).filter((name) => !known.includes(name))).toEqual([])
    const given = optionNames.filter((name) => toAttribute(name) in attributes)
    const textOf = (name: string) => attributes[toAttribute(name)] ?? ''
    const isList = (name: string) => /^(keepQuery|send)$/.test(name) // as the script tag reads them
    const options = Object.fromEntries(
      given.map((name) => [name, isList(name) ? textOf(name).split(',') : textOf(name)]),
    )
    expect(() => readOptions(options)).not.toThrow()
  })

  test.each(tags.filter(([, { src }]) => src))('%s: loads a file that is there', async (_title, attributes) => {
    const { src = '' } = attributes
    if (src.startsWith('https://')) {
      expect(attributes).toHaveProperty('crossorigin') // without it a browser refuses to import the other parts
      expect(src).toMatch(/^https:\/\/cdn\.jsdelivr\.net\/npm\/moodpoint@[\d.]+\/dist\/moodpoint\.js$/)
      return
    }
    await inFolder(async (folder) => {
      runCli(['copy', folder])
      expect(existsSync(`${folder}${src}`), src).toBe(true)
    })
  })

  test.each(tags.filter(([, { src }]) => !src))('%s: pushes what moodpoint takes', (_title, _attributes, text) => {
    const window: { moodpoint?: unknown[] } = {}
    vm.runInNewContext(text, { window })
    expect(window.moodpoint?.length).toBeGreaterThan(0)
    for (const item of window.moodpoint ?? []) {
      if (typeof item === 'function') item(createMoodpoint())
      else expect(() => readOptions(item as MoodpointOptions)).not.toThrow()
    }
  })
})

test.each(each('sh'))('shell, %s: runs what is there', (_title, code) => {
  for (const command of code.trim().split(/\n|&&/)) {
    const [program = '', name = '', ...words] = command.trim().split(' ')
    if (program === 'npx')
      expect([name, runCli(['--help'])]).toEqual(['moodpoint', expect.stringContaining(`  ${words[0]} `)])
    else if (name === 'install')
      expect(['moodpoint', ...Object.keys(manifest.peerDependencies)]).toEqual(expect.arrayContaining(words))
    else if (name !== 'ci') expect(Object.keys(manifest.scripts), command).toContain(words[0] ?? name)
    expect(['npm', 'npx']).toContain(program)
  }
})

describe('text', () => {
  /** What the commands of the writers' chapter print. */
  const chapter = ['prompts.json: prompts[0].share: warning', 'https://shop.example/', 'prompts.json against']
  const textBeginning = (start: string) => snippetsIn('text').filter(({ code }) => code.startsWith(start))

  test('every one is checked here', () => {
    const starts = ['trigger → gates →', 'Usage: ', 'prompts.json: prompts[0].when', 'Content-Security-Policy: ']
    starts.push(...chapter)
    expect(starts.flatMap(textBeginning)).toHaveLength(snippetsIn('text').length)
    for (const start of starts) expect(textBeginning(start)).toHaveLength(1)
  })

  test('the help of the command line is what it prints', () => {
    expect(textBeginning('Usage: ')[0]?.code).toBe(runCli(['--help']))
  })

  test('the issue shown is what check prints', async () => {
    const file = { prompts: [{ id: 'late', question: 'How was it?', when: { load: '3' } }] }
    const printed = await inFolder((folder) => runCli(['check', 'prompts.json'], folder, { 'prompts.json': file }))
    expect(printed).toContain(textBeginning('prompts.json: prompts[0].when')[0]?.code)
  })

  test("what the writers' chapter shows is what its commands print, one after the other", async () => {
    const commands = snippetsIn('sh').filter(({ heading }) => heading.startsWith('From an empty file'))
    const [list, add, check, coverage, explain, against] = commands
      .flatMap(({ code }) => code.trim().split('\n'))
      .map((command) => command.split(' ').slice(2))
    const printed = await inFolder((folder) => {
      const run = (args: string[] = []) => runCli(args, folder)
      expect(run(list)).toContain('checkout-effort')
      run(add)
      const written = readFileSync(join(folder, 'prompts.json'), 'utf8')
      const pages = '<urlset><url><loc>https://shop.example/</loc></url></urlset>'
      writeFileSync(join(folder, 'sitemap.xml'), pages)
      writeFileSync(join(folder, 'published.json'), written)
      const printed = [run(check), run(explain)]
      expect(run(coverage)).toContain('1 of 1 pages')
      const changed = written.replace('What worked well?', 'What was easy?').replace('"area"', '"share": "25%", "area"')
      writeFileSync(join(folder, 'prompts.json'), changed)
      return [...printed, run(against)]
    })
    for (const [index, start] of chapter.entries())
      expect(printed[index]).toContain(textBeginning(start)[0]?.code.trimEnd())
  })

  test('every template is named', () => {
    for (const { prompt } of templates) expect(prose).toContain(`\`${prompt.id}\``)
  })

  test('the policy is the one a browser test stands under', () => {
    expect(textBeginning('Content-Security-Policy: ')[0]?.code.trim()).toBe(`Content-Security-Policy: ${strictPolicy}`)
  })
})

test('versions in addresses are the version of the package, and name files it ships', () => {
  const addresses = [...readme.matchAll(/https:\/\/[\w.]+(?:\/npm)?\/moodpoint@([\d.]+)\/([\w./-]+\w)/g)]
  expect(addresses.length).toBeGreaterThan(2)
  for (const [address, version, path = ''] of addresses) {
    expect(version, address).toBe(manifest.version)
    expect(existsSync(new URL(path, root)), address).toBe(true)
  }
})

test('what the prompt is said to say is what it says', () => {
  for (const words of [en.counts, en.launcher, en.notNow, en.thanks, ...en.faces.slice(3, 4)])
    expect(prose).toContain(words)
})

test('nothing outside the blocks is written as if it were one', () => {
  expect(prose).not.toContain('```')
})

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function toAttribute(option: string): string {
  return `data-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
