import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Look } from '../../src/prompts/types.js'
import { contrast } from '../../src/ui/contrast.js'
import { resolveLook } from '../../src/ui/resolveLook.js'

/** The colours a look comes to, light and dark. */
function coloursOf(look: unknown, name: string): string[] {
  const { styles } = resolveLook(look as Look)
  return (new RegExp(`--${name}:light-dark\\(([^)]*)\\)`).exec(styles)?.[1] ?? '').split(',')
}

describe('colours', () => {
  test.each<Look>([
    {},
    { accent: '#0b5394' },
    { accent: '#ffc107' },
    { surface: '#ffffff', text: '#dddddd' },
    { surface: '#777777' },
    { surface: { light: '#fffbe6', dark: '#000000' }, text: '#333', accent: { light: '#ff0', dark: '#111' } },
  ])('of %j can be seen', (look) => {
    const surfaces = coloursOf(look, 'surface')
    for (const [index, surface] of surfaces.entries()) {
      const of = (name: string) => contrast(coloursOf(look, name)[index] ?? '', surface)
      expect(of('text')).toBeGreaterThanOrEqual(4.5)
      expect(of('muted')).toBeGreaterThanOrEqual(4.5)
      expect(of('accent')).toBeGreaterThanOrEqual(3)
    }
  })

  test.each<[Look, string[]]>([
    [{}, []],
    [{ accent: '#1f5a56' }, []],
    [{ accent: '#ffc107' }, ['look.accent #ffc107 on #ffffff has a contrast of 1.63']],
    [{ scheme: 'dark', accent: '#111' }, ['look.accent #111 on #1c1f25 has a contrast of 1.14']],
    [{ text: '#999', surface: '#fff' }, ['look.text #999 on #fff has a contrast of 2.85']],
    [{ accent: { light: '#0b5394', dark: '#111' } }, ['look.accent #111 on #1c1f25']],
  ])('of %j are told where they were meant so: %j', (look, problems) => {
    const told = resolveLook(look).problems
    expect(told).toHaveLength(problems.length)
    for (const [index, problem] of problems.entries()) expect(told[index]).toContain(problem)
  })
})

test('text meant for the light scheme gives way to ours in the dark', () => {
  expect(coloursOf({ text: '#3a2415' }, 'text')).toEqual(['#3a2415', '#eceff3'])
})

test.each([
  [{ accent: 'red' }, 'look.accent is no colour'],
  [{ surface: '#fff;}*{display:none' }, 'look.surface is no colour'],
  [{ radius: 'calc(1px)' }, 'look.radius is no number'],
  [{ radius: 99 }, 'look.radius is no number'],
  [{ font: 'a;}*{}' }, 'look.font is no list'],
  [{ font: 'url(x)' }, 'look.font is no list'],
  [{ scheme: 'dim' }, 'look.scheme is none of'],
])('%j is left out, and told', (look, problem) => {
  const { styles, problems } = resolveLook(look as unknown as Look)
  expect(problems).toEqual([expect.stringContaining(problem)])
  expect(styles).not.toMatch(/url|calc|display|dim|red\b/)
})

test('nothing but what a type allows reaches the styles', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constant(null),
    fc.record({ light: fc.string(), dark: fc.string() }),
  )
  const look = fc.record({ accent: anything, surface: anything, text: anything, radius: anything, font: anything })
  fc.assert(
    fc.property(look, (given) => {
      const { styles } = resolveLook(given as unknown as Look)
      const fonts = /font-family:("[\p{L}\d _-]*"|[a-z-]+)(,("[\p{L}\d _-]*"|[a-z-]+))*\}/u
      const rest = styles.replace(fonts, '}')
      const colours = [...rest.matchAll(/--\w+:light-dark\(([^)]*)\)/g)].flatMap(([, own]) => own?.split(',') ?? [])
      for (const colour of colours) expect(colour).toMatch(/^#([\da-f]{3}){1,2}$/i)
      expect(rest.replace(/light-dark\([^)]*\)/g, '')).not.toMatch(/[;}]\s*[*@]|url|expression|\\/)
    }),
  )
})

test('fonts are quoted, and fall back on those of the system', () => {
  expect(resolveLook({ font: 'Inter, serif' }).styles).toContain('font-family:"Inter",serif,system-ui,sans-serif')
})
